import type { Json } from "../../core/json.ts";

/** One field's change, or one entry of nulls where the event is no field's. */
export type FieldChange = [field: string | null, oldValue: Json, newValue: Json];
