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
 * The knowledge of the suites about a class. Each suite covers all classes, and a file of `tests/objects` only compiles if it has
 * everything that the suites need. The knowledge is independent of the provider, which it tests.
 */
export interface Knowledge {
  /** If a class has several objects in the suites, the name that distinguishes this one from the first. */
  readonly variant?: string;
  readonly examples: (references: References) => Examples;
  /** The arguments of the class that no example changes, with the reasons. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** The arguments that check adds to the required ones. */
  readonly defaults: Arguments;
  /** The arguments that Logto never returns, so that their drift cannot be found. */
  readonly neverTold: readonly string[];
  /** What Logto never tells although it is no secret, by path, with the reasons. Absent: nothing. */
  readonly openThoughNeverTold?: Readonly<Record<string, string>>;
  /** The arguments that people change themselves: undeclared, they and their parts are not the program's. */
  readonly changedByPeople: readonly string[];
  /** The valid arguments that are tested in addition to the examples. */
  readonly anyArguments: AnyArguments;
  readonly places: Places;
  readonly existence: Existence;
  /** The result of creating a second object with the same arguments. */
  readonly second: Second;
  /** The objects whose deletion silently deletes this one. */
  readonly goesWith: readonly Owner[] | NotConcerned;
  readonly lookup: Lookup;
  readonly requests: Requests;
  readonly inProgram: InProgram;
  /** The lists that a comparison of two tenants reads. */
  readonly compared: readonly Compared[];
  readonly documented: Documented | NotConcerned;
}

/** The generation of arguments of a class, in addition to its declaration. */
export interface AnyArguments {
  /** Generators of values that the declaration does not fully describe, by their paths: `oidcClientMetadata.redirectUris[]`. */
  readonly values: (references: References) => Readonly<Record<string, Arbitrary<unknown>>>;
  /** The arguments without those that Logto refuses in combination; undefined if nothing is left to test. */
  readonly lawful: (args: Arguments) => Arguments | undefined;
  /** The codes of refusals that no preview can know: only Logto has what it compares with. Default: none. */
  readonly judgedByLogto?: readonly string[];
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
  /** The parts of the id in messages: `<resourceId>/<id>`. */
  readonly form: string;
  /** The last part of an id that nothing has, where Logto does not take any text. Default: `nothing`. */
  readonly absent?: string;
  readonly idOf: (made: { readonly id: string; readonly outputs: Arguments }) => string;
}

/** A request in the form of a fault of the emulator. */
export interface Requested {
  readonly method: "POST" | "PUT" | "PATCH";
  readonly path: string;
}

/** The requests that create, read and delete an object. */
export interface Counts {
  readonly create: number;
  readonly refresh: number;
  readonly delete: number;
}

export interface Requests {
  /** The request that creates it. `isRepeatable`: a repeated request has no further effect in Logto. */
  readonly create: Requested & { readonly isRepeatable: boolean };
  /**
   * The requests after the create, each with the argument that it writes. Each of them may fail after the object was created.
   */
  readonly later: readonly (Requested & { readonly argument: string })[] | NotConcerned;
  /** With the required arguments only. */
  readonly least: Counts;
  /** With every argument. A set has two members when it is created, and three when it is deleted. */
  readonly full: Counts;
}

/** What a program with several objects needs. */
export interface InProgram {
  /** The use of the Pulumi name if no name is given. */
  readonly pulumiName: "is the name" | "begins the name" | "is not used";
  readonly children: Children;
  /** The arguments that change objects beside the program's own, or that the whole object belongs to the tenant. */
  readonly beyond: readonly string[] | "the whole object";
  /** By argument, how a value that must be unique in a tenant gets a part of the run. A run is eight hexadecimal digits. */
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

/** The places of the object in Logto's OpenAPI document. */
export interface Documented {
  readonly create: readonly [method: "post" | "put" | "patch", path: string];
  readonly change: readonly [method: "put" | "patch", path: string];
  /** The argument that the body is as a whole. Absent: each argument is a key of the body. */
  readonly whole?: string;
  /** What the document has and the package leaves out, by path, with the reasons. */
  readonly leftOut: Readonly<Record<string, string>>;
  /** What the package refuses in addition to the document, by path, with the reasons. */
  readonly stricter: Readonly<Record<string, string>>;
}
