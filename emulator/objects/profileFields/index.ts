import { created, list, noContent, ok, type Answer } from "../../http/answer";
import { Body, type Call, type Routes } from "../../http/call";
import { Failure } from "../../http/failure";
import type { Database } from "../../store/database";
import { newId } from "../../store/identifiers";
import { TENANT_ID } from "../../tables/columns";
import { customProfileFields, type CustomProfileFieldRow } from "../../tables/customProfileFields";
import { dropFromAccountCenter } from "../accountCenter";
import { dropFromSignUp } from "../signInExperience/profileFields";
import { writeOrder } from "./order";
import { presentField } from "./presented";
import { requirePossibleField } from "./rules";

/** The fields of the profile that users fill in when they sign up. */
export const profileFieldRoutes: Routes = {
  "GET /api/custom-profile-fields": {
    handle: ({ database }) => list(customProfileFields.all(database).sort(bySieOrder), presentField),
  },
  "POST /api/custom-profile-fields": {
    handle: ({ database, body }) => {
      const [row] = insert(database, [body]).map(presentField);
      return created(row ?? null);
    },
  },
  "POST /api/custom-profile-fields/batch": {
    handle: ({ database, body }) => created(insert(database, body.items()).map(presentField)),
  },
  "GET /api/custom-profile-fields/{name}": {
    handle: ({ database, param }) => {
      const row = customProfileFields.get(database, param("name"));
      if (row === undefined) {
        throw new Failure(404, "entity.not_found");
      }
      return ok(presentField(row));
    },
  },
  "PUT /api/custom-profile-fields/{name}": { handle: put },
  "DELETE /api/custom-profile-fields/{name}": {
    handle: ({ database, param }) => {
      const name = param("name");
      customProfileFields.delete(database, name);
      dropFromSignUp(database, name);
      dropFromAccountCenter(database, name);
      return noContent();
    },
  },
  "POST /api/custom-profile-fields/properties/sie-order": {
    handle: ({ database, body }) => {
      const ordered = writeOrder(database, body.objects("order"));
      return list(ordered.sort(bySieOrder), presentField);
    },
  },
};

function bySieOrder(one: CustomProfileFieldRow, other: CustomProfileFieldRow): number {
  return one.sieOrder - other.sieOrder;
}

/** Creates all fields or none. Each field is checked before any is created. */
function insert(database: Database, fields: readonly Body[]): CustomProfileFieldRow[] {
  for (const field of fields) {
    requirePossibleField(field, false);
  }
  const last = Math.max(0, ...customProfileFields.all(database).map(({ sieOrder }) => sieOrder));
  const rows = fields.map((field, index) => rowOf(field, last + index + 1));
  if (rows.length > 0) {
    // An insert of one row would turn an empty label into null.
    customProfileFields.insertAll(database, rows);
  }
  return rows;
}

/** A new field. @param sieOrder its position: after all others, whatever the body says */
function rowOf(field: Body, sieOrder: number): CustomProfileFieldRow {
  const description = field.textOrNull("description");
  return {
    tenantId: TENANT_ID,
    id: newId(),
    name: field.text("name"),
    type: field.text("type"),
    label: field.textOrNull("label") ?? "",
    description: description === "" ? null : description,
    required: field.flag("required"),
    config: field.object("config"),
    createdAt: Date.now(),
    sieOrder,
  };
}

/** Keys that are not in the body stay unchanged. */
function put({ database, param, body }: Call): Answer {
  const name = param("name");
  requirePossibleField(new Body({ ...body.fields, name }), true);
  return ok(presentField(customProfileFields.update(database, name, body.fields)));
}
