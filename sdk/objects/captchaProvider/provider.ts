import { captchaProvider } from "./declaration";
import { hosted } from "../../provider/host";
import { KeyedProvider } from "../../provider/kinds/keyedProvider";

export = hosted(new KeyedProvider(captchaProvider));
