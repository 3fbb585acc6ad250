import { apiResource } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { ProviderError } from "../../provider/errors";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import type { Reference } from "../../provider/requests/requests";
import type { Problem } from "../../provider/validation/problems";
import { type Arguments } from "../../provider/values/attributes";

/** Indicators that Logto takes for a Management API: such a resource can be made, and then neither changed nor deleted. */
const MANAGEMENT_API = /^https:\/\/[^.]+\.logto\.app\/api$/;

function problems({ indicator }: Arguments): readonly Problem[] {
  return typeof indicator === "string" && MANAGEMENT_API.test(indicator)
    ? [
        {
          path: ["indicator"],
          message:
            "is the form of a Logto Management API, which Logto lets nobody change or delete; choose another " +
            "(to read the built-in one, use ApiResource.get)",
        },
      ]
    : [];
}

function guardDelete(_tenant: Tenant, { args }: Reference): Promise<void> {
  if (typeof args["indicator"] === "string" && MANAGEMENT_API.test(args["indicator"])) {
    throw new ProviderError(
      "Logto's Management API is built in and cannot be deleted. Drop it from the state: pulumi state delete",
    );
  }
  return Promise.resolve();
}

export = hosted(new CollectionProvider(apiResource, { problems, guardDelete }));
