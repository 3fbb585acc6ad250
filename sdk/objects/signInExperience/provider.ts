import { hosted } from "../../provider/host";
import { SingletonProvider } from "../../provider/kinds/singletonProvider";
import { signInExperience } from "./declaration";
import { problems, restored } from "./rules";

export = hosted(new SingletonProvider(signInExperience, { problems, restored }));
