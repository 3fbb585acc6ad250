import type { Arbitrary } from "fast-check";
import type { Property } from "./declarations";
import type { Arguments, Examples } from "./examples";
import type { Existence } from "./existence";
import type { Places } from "./places";
import type { References } from "./references";

/** The reason why a suite does not concern a class. */
export interface NotConcerned {
  readonly because: string;
}

/**
 * What the suites know about a class: each suite goes over all classes, and a file of `tests/objects` does not compile
 * without what one of them needs. It is written apart from the provider, which it judges.
 */
export interface Knowledge {
  /** Where a class has several objects in the suites, what tells this one from the first. */
  readonly variant?: string;
  readonly examples: (references: References) => Examples;
  /** The arguments of the class that no example changes, with the reasons. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** What check adds to the least that can be given. */
  readonly defaults: Arguments;
  /** The arguments that Logto never tells, so that no drift of them can be found. */
  readonly neverTold: readonly string[];
  /** The arguments that people change themselves: undeclared, they and their parts are not the program's. */
  readonly changedByPeople: readonly string[];
  /** Which valid arguments are tried beside the examples. */
  readonly anyArguments: AnyArguments;
  readonly places: Places;
  readonly existence: Existence;
  /** What becomes of a second one with the same arguments. */
  readonly second: Second;
  /** The objects whose deletion takes this one away without a word. */
  readonly goesWith: readonly Owner[] | NotConcerned;
  readonly lookup: Lookup;
  readonly requests: Requests;
  readonly inProgram: InProgram;
  /** What a comparison of two tenants reads. */
  readonly compared: readonly Compared[];
  readonly documented: Documented | NotConcerned;
}

/** What is tried of the arguments of a class beside what its declaration says. */
export interface AnyArguments {
  /** Values where the declaration says too little, by their paths: `oidcClientMetadata.redirectUris[]`. */
  readonly values: (references: References) => Readonly<Record<string, Arbitrary<unknown>>>;
  /** The arguments without those that Logto does not let stand together; undefined where nothing is left to try. */
  readonly lawful: (args: Arguments) => Arguments | undefined;
  /** The arguments whose values no preview can judge, as it can judge no ids, with the reasons. */
  readonly onlyLogtoKnows?: Readonly<Record<string, string>>;
}

/** It is refused by a natural key, another one is made, or it is the same object. */
export type Second = { readonly kind: "refused" } | { readonly kind: "another" | "same"; readonly because: string };

/** An object, and its path below `/api`. */
export interface Owner {
  readonly what: string;
  readonly path: (references: References) => string;
}

/** The id that `get` and `adopt` take. */
export interface Lookup {
  /** Its parts, as messages say them: `<resourceId>/<id>`. */
  readonly form: string;
  readonly idOf: (made: { readonly id: string; readonly outputs: Arguments }) => string;
}

/** A request, as a fault of the emulator names it. */
export interface Requested {
  readonly method: "POST" | "PUT" | "PATCH";
  readonly path: string;
}

/** How many requests make, read and delete an object. */
export interface Counts {
  readonly create: number;
  readonly refresh: number;
  readonly delete: number;
}

export interface Requests {
  /** The request that makes it. `isRepeatable`: Logto does it once only, however often it is sent. */
  readonly create: Requested & { readonly isRepeatable: boolean };
  /** The requests after that, each with the argument that it writes: any of them may fail when the object is there. */
  readonly later: readonly (Requested & { readonly argument: string })[] | NotConcerned;
  /** With what must be given. */
  readonly least: Counts;
  /** With every argument, where a set has two members when it is made and three when it is deleted. */
  readonly full: Counts;
}

/** What a program of several objects must know. */
export interface InProgram {
  /** What becomes of the name in the program where no name is given. */
  readonly pulumiName: "is the name" | "begins the name" | "is not used";
  readonly children: Children;
  /** The arguments that change objects beside the program's own, or that the whole object belongs to the tenant. */
  readonly beyond: readonly string[] | "the whole object";
  /** How a value that must be unique in a tenant becomes a run's own, by argument. A run is eight hexadecimal digits. */
  readonly unique: Readonly<Record<string, (value: string, run: string) => string>>;
}

/** The resources of their own that an object has in a program. */
export interface Children {
  /** How many the arguments make. */
  readonly count: (args: Arguments) => number;
  /** The arguments that become children, and are no property of Logto's object. */
  readonly arguments: Readonly<Record<string, Property>>;
  /** The outputs of the class that hold children, or come from them. */
  readonly outputs: readonly string[];
}

/** A list of the tenant below `/api`, where `*` stands for each object of the list before it; or one object. */
export type Compared =
  { readonly list: string; readonly key: string; readonly mayBeRefused: false | string } | { readonly object: string };

/** Where Logto's OpenAPI document describes the object. */
export interface Documented {
  readonly create: readonly [method: "post" | "put" | "patch", path: string];
  readonly change: readonly [method: "put" | "patch", path: string];
  /** The argument that the body is as a whole. Absent: each argument is a key of the body. */
  readonly whole?: string;
  /** What the document has and the package leaves out, by path, with the reasons. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** What the package refuses beyond the document, by path, with the reasons. */
  readonly stricter: Readonly<Record<string, string>>;
}
