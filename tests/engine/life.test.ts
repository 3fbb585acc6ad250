import { describeLife } from "./support/describeLife";
import { emulatedLogto } from "../support/logto";

describeLife("the life of every class, on the engine", emulatedLogto);
