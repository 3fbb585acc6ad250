import type { JsonObject } from "../../json";
import type { ConnectorRow } from "../../tables/connectors";
import { factoryOf, type ConnectorFactory, type FormItem } from "./factories";

/** A connector as it is answered: what the factory says, what was said of it in place of that, and its row. */
export function presentConnector(row: ConnectorRow): JsonObject {
  return { ...omitId(presentFactory(factoryOf(row.connectorId))), ...row.metadata, ...row };
}

/** A factory as it is answered. The emulator has neither texts nor logos: it makes do with the id. */
export function presentFactory({ id, type, target, platform, ...factory }: ConnectorFactory): JsonObject {
  return {
    type,
    isDemo: false,
    id,
    target,
    platform,
    ...(factory.isStandard ? { isStandard: true } : {}),
    ...(factory.isTokenStorageSupported ? { isTokenStorageSupported: true } : {}),
    name: { en: id },
    description: { en: id },
    logo: "",
    logoDark: null,
    readme: "",
    formItems: factory.form.map(presentItem),
  };
}

/** Which provider's users a connector lets in. */
export function targetOf({ connectorId, metadata }: ConnectorRow): string {
  return metadata.target ?? factoryOf(connectorId).target;
}

function omitId({ id: _id, ...rest }: JsonObject): JsonObject {
  return rest;
}

function presentItem({ key, type, required, defaultValue, values, when }: FormItem): JsonObject {
  return {
    key,
    type,
    label: key,
    ...(required ? { required } : {}),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    ...(values === undefined ? {} : { selectItems: values.map((value) => ({ value, title: value })) }),
    ...(when === undefined ? {} : { showConditions: when }),
  };
}
