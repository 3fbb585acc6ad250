import { apiResource } from "./declaration";
import type { Tenant } from "../../provider/tenants/connections";
import { ProviderError } from "../../provider/errors";
import { hosted } from "../../provider/host";
import { CollectionProvider } from "../../provider/kinds/collectionProvider";
import type { Reference } from "../../provider/requests/requests";
import type { Problem } from "../../provider/validation/problems";
import { type Arguments } from "../../provider/values/attributes";

/** Indicators that Logto treats as a Management API: it creates such a resource, and then refuses to change or delete it. */
const MANAGEMENT_API = /^https:\/\/[^.]+\.logto\.app\/api$/;

function problems({ indicator }: Arguments): readonly Problem[] {
  return typeof indicator === "string" && MANAGEMENT_API.test(indicator)
    ? [
        {
          path: ["indicator"],
          message:
            "is an indicator of a Logto Management API, which cannot be changed or deleted; choose another " +
            "(to read the built-in one, use ApiResource.get)",
        },
      ]
    : [];
}

function guardDelete(_tenant: Tenant, { args }: Reference): Promise<void> {
  if (typeof args["indicator"] === "string" && MANAGEMENT_API.test(args["indicator"])) {
    throw new ProviderError(
      "Logto's Management API is built in and cannot be deleted. Remove it from the state alone: pulumi state delete",
    );
  }
  return Promise.resolve();
}

export = hosted(new CollectionProvider(apiResource, { problems, guardDelete }));
