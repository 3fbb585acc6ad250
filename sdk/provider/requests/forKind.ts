import type { ObjectDeclaration } from "../../declaration";
import { AssignmentRequests } from "./assignment";
import { CollectionRequests } from "./collection";
import { KeyedRequests } from "./keyed";
import { MemberRequests } from "./member";
import type { Requests } from "./requests";
import { SingletonRequests } from "./singleton";
import { SetsRequests } from "./wholeSets";

/** The requests of an object, by its kind. */
export function requestsFor(object: ObjectDeclaration): Requests {
  switch (object.kind) {
    case "collection":
      return new CollectionRequests(object);
    case "member":
      return new MemberRequests(object);
    case "sets":
      return new SetsRequests(object);
    case "assignment":
      return new AssignmentRequests(object);
    case "singleton":
      return new SingletonRequests(object);
    case "keyed":
      return new KeyedRequests(object);
  }
}
