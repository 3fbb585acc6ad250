import type { JsonObject } from "../../json";
import type { ConnectorRow } from "../../tables/connectors";
import { factoryOf, type ConnectorFactory, type FormItem } from "./factories";

/** A connector in an answer: the data of the factory, the metadata that override them, and its row. */
export function presentConnector(row: ConnectorRow): JsonObject {
  return { ...omitId(presentFactory(factoryOf(row.connectorId))), ...row.metadata, ...row };
}

/** A factory in an answer. The emulator has no texts and no logos, and uses the id for them. */
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

/** The provider whose users sign in with a connector. */
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
