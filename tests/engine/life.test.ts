import { describeLife } from "../support/engine/describeLife";
import { emulatedLogto } from "../support/logto/logtoUnderTest";

describeLife("the life of every class, on the engine", emulatedLogto);
