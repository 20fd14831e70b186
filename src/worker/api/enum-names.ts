import { DerivedName, EvidenceField } from "../../core/evidence.ts";
import { CloseReason, EventType } from "../../core/event.ts";
import { ClearanceLevel, DerivedFact, EducationLevel, EmploymentType, WorkplaceType, YesNo } from "../../core/facts.ts";
import { Seniority } from "../../core/normalize/seniority/rank.ts";
import { PayPeriod } from "../../core/posting.ts";
import { lostReasons } from "../../db/ledger/lost-messages.ts";
import { DescriptionFormat } from "../../db/postings/describe.ts";
import { facetFields } from "../../db/search/read-facets.ts";

/** Lists of words as generated clients call them. Those that stand in one place and are not here are called after it. */
const named = (): Record<string, readonly string[]> => ({
  AddRefusal: ["unknown_address", "other_ats", "unknown_provider", "bad_token", "opted_out", "full"],
  AddStatus: ["added", "already_there", "again"],
  AddressKind: ["posting", "board"],
  ClearanceLevel: ClearanceLevel.options,
  CloseReason: CloseReason.options,
  ConflictFact: DerivedFact.options,
  CrawlOutcome: ["changed", "unchanged", "failed"],
  DerivedFact: DerivedName.options,
  DescriptionFormat: DescriptionFormat().options,
  EducationLevel: EducationLevel.options,
  EmploymentType: EmploymentType.options,
  EmploymentTypeFilter: [...EmploymentType.options, "unknown"],
  EndpointStatus: ["active", "failing", "disabled"],
  EventType: EventType.options,
  EvidenceField: EvidenceField.options,
  FacetField: Object.keys(facetFields),
  JobStatus: ["active", "expired"],
  JobStatusFilter: ["active", "expired", "any"],
  LanguageBasis: ["provider", "detected"],
  LaunchScopeReason: ["english_us_canada", "other_language", "other_country", "unknown_language", "unknown_country"],
  LostReason: lostReasons,
  OpeningBasis: ["requisition_id", "description"],
  OptOutState: ["removing", "emptying_archive", "done"],
  OrgNameBasis: ["registration", "payload", "board_token"],
  OrgSort: ["open", "name"],
  PayBasis: ["structured", "pay_text", "description"],
  PayPeriod: PayPeriod.options,
  ProviderAccess: ["documented_api", "pages"],
  RemovalState: ["removed", "stopping", "kept"],
  ReplayStage: ["opt_outs", "opt_ins", "boards", "crawls", "compare", "carry", "done"],
  SeniorityFilter: [...Seniority.options, "unknown"],
  SourceHealth: ["new", "ok", "noisy", "suspect", "throttled", "blocked", "failing", "gone", "paused"],
  UpdateCause: ["reprocessed", "changed_and_reprocessed"],
  WorkplaceType: WorkplaceType.options,
  WorkplaceTypeFilter: [...WorkplaceType.options, "unknown"],
  YesNo: YesNo.options,
});

interface Enumerated {
  type?: string | string[];
  enum: unknown[];
  description?: string;
}
type Schemas = Record<string, unknown>;

/**
 * Gives every list of words a schema of its own, which is referred to. A list of one word is what a field always is,
 * and stays where it stands.
 */
export function nameEnums<Document extends { components?: { schemas?: Schemas } }>(document: Document): Document {
  const names = new Map(Object.entries(named()).map(([name, values]) => [values.join(), name]));
  const made: Record<string, unknown> = {};
  const nameOf = (values: string[], place: string): string => {
    const key = values.join();
    const known = names.get(key);
    if (known !== undefined) return known;
    const base = place.replaceAll(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());
    const taken = new Set([...names.values(), ...Object.keys(document.components?.schemas ?? {})]);
    let free = base;
    while (taken.has(free)) free += "Word";
    names.set(key, free);
    return free;
  };
  const walk = (node: unknown, place: string): unknown => {
    if (Array.isArray(node)) return node.map((one) => walk(one, place));
    if (typeof node !== "object" || node === null) return node;
    if (isEnum(node)) {
      const values = node.enum.filter((value) => typeof value === "string");
      const name = nameOf(values, place);
      made[name] = { type: "string", enum: values };
      return referTo(name, node);
    }
    const { name } = node as { name?: unknown };
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        walk(value, placeOf(key, typeof name === "string" ? name : place)),
      ]),
    );
  };
  const { components, ...rest } = document;
  const walked = walk({ ...rest, components }, "") as Document;
  const schemas: Schemas = { ...walked.components?.schemas, ...made };
  return { ...walked, components: { ...walked.components, schemas } };
}

/** Words of a schema's own tell nothing of where it stands. */
function placeOf(key: string, around: string): string {
  return /^(?:schema|items|anyOf|oneOf|allOf|properties|value)$/.test(key) ? around : key;
}

function isEnum(node: object): node is Enumerated {
  return (
    "enum" in node && Array.isArray(node.enum) && node.enum.filter((value) => typeof value === "string").length > 1
  );
}

function referTo(name: string, { enum: values, description }: Enumerated): object {
  const reference = { $ref: `#/components/schemas/${name}` };
  const said = description === undefined ? {} : { description };
  return values.includes(null) ? { anyOf: [reference, { type: "null" }], ...said } : { ...reference, ...said };
}

/** The document with its lists of words where they are used, as people read it. */
export function inlineEnums<Document extends object>(document: Document): Document {
  const { components } = document as { components?: { schemas?: Record<string, Partial<Enumerated>> } };
  const listOf = (node: object): Partial<Enumerated> | undefined => {
    const name = "$ref" in node && typeof node.$ref === "string" ? node.$ref.split("/").at(-1) : undefined;
    const schema = name === undefined ? undefined : components?.schemas?.[name];
    return schema?.enum === undefined ? undefined : schema;
  };
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== "object" || node === null) return node;
    const { anyOf, $ref: _reference, ...said } = node as { anyOf?: object[]; $ref?: string };
    const list = listOf(node);
    if (list !== undefined) return { ...list, ...said };
    const [first = {}, other = {}] = anyOf ?? [];
    const orNull = listOf(first)?.enum;
    if (orNull !== undefined && anyOf?.length === 2 && "type" in other && other.type === "null")
      return { type: ["string", "null"], enum: [...orNull, null], ...said };
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, walk(value)]));
  };
  return walk(document) as Document;
}
