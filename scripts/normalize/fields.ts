import { readEmployment } from "../../src/core/normalize/employment/employment.ts";
import { readLanguage } from "../../src/core/normalize/language/language.ts";
import { readPay } from "../../src/core/normalize/pay/read-pay.ts";
import { readPlaces } from "../../src/core/normalize/place/read-places.ts";
import { readRemoteScope } from "../../src/core/normalize/remote-scope/remote-scope.ts";
import type { Said } from "../../src/core/normalize/said.ts";
import { readAgency } from "../../src/core/normalize/requirements/agency.ts";
import { readDeadline } from "../../src/core/normalize/requirements/deadline.ts";
import { readClearance } from "../../src/core/normalize/requirements/clearance.ts";
import { readEducation } from "../../src/core/normalize/requirements/education.ts";
import { readOpenings } from "../../src/core/normalize/requirements/openings.ts";
import { readYears } from "../../src/core/normalize/requirements/years.ts";
import { findStatements } from "../../src/core/normalize/requirements/statements.ts";
import { readVisa } from "../../src/core/normalize/requirements/visa.ts";
import { readSeniority } from "../../src/core/normalize/seniority/seniority.ts";
import { unlimited } from "../../src/core/normalize/steps.ts";
import { readWorkplace } from "../../src/core/normalize/workplace/workplace.ts";
import { readFamily } from "../../src/core/normalize/title/family.ts";
import { readTitle } from "../../src/core/normalize/title/title.ts";

/** A field that can be asked for by itself: what a bare string of its input is, and what is answered. */
export interface NormalizedField {
  bare: "title" | "location";
  /** Null: nothing is stated. */
  read: (said: Said) => object | null;
}

/** Of a posting that is asked for several fields it is read once, as where all are read together. */
const languages = new WeakMap<Said, string | null>();

function languageOf(said: Said): string | null {
  const known = languages.get(said);
  if (known !== undefined) return known;
  const { value } = readLanguage(said);
  languages.set(said, value);
  return value;
}

const statementsOf = (said: Said) => findStatements(said, unlimited, () => languageOf(said));

const placesOf = (said: Said) => readPlaces(said).value ?? [];
const seniorityOf = (said: Said) => readSeniority(said, unlimited, () => readEmployment(said));

/** `npm run -s normalize -- <name>`. */
export const normalizedFields: Record<string, NormalizedField> = {
  place: {
    bare: "location",
    read: (said) => {
      const { value, confidence, evidence } = readPlaces(said);
      const found = value ?? [];
      const places = found
        .filter(({ place }) => place.city !== null || place.region !== null || place.country !== null)
        .map(({ place, countryCode, regionCode }) => ({
          city: place.city,
          region: regionCode,
          country: countryCode,
          id: place.geoname_id,
        }));
      return {
        places,
        remote: found.some(({ place }) => place.is_remote === true) ? true : null,
        confidence,
        evidence,
      };
    },
  },
  pay: {
    bare: "title",
    read: (said) => {
      const places = placesOf(said).map(({ place: { city, region }, countryCode: country }) => ({
        city,
        region,
        country,
      }));
      const { value, confidence, evidence } = readPay(said, unlimited, places);
      if (value === null) return null;
      const { min, max, currency, period, ranges, raw } = value;
      return { min, max, currency, period, ranges, raw, confidence, evidence };
    },
  },
  workplace: { bare: "location", read: (said) => readWorkplace(said) },
  remote_scope: {
    bare: "location",
    read: (said) => {
      const { value, confidence, evidence } = readRemoteScope(said, unlimited, {
        workplace: readWorkplace(said).value,
      });
      return value === null ? null : { ...value, confidence, evidence };
    },
  },
  employment: { bare: "title", read: (said) => readEmployment(said) },
  seniority: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = seniorityOf(said);
      return { value, confidence, evidence };
    },
  },
  language: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readLanguage(said);
      return { value, confidence, evidence };
    },
  },
  title: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readTitle(said);
      const family = readFamily(said);
      return {
        value,
        seniority: seniorityOf(said).value,
        family: family.value?.family ?? null,
        group: family.value?.group ?? null,
        confidence,
        evidence: [...evidence, ...family.evidence],
      };
    },
  },
  years: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readYears(statementsOf(said), unlimited);
      return { ...(value ?? { min: null, max: null, required: null }), confidence, evidence };
    },
  },
  education: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readEducation(statementsOf(said), unlimited);
      return { ...(value ?? { value: null, required: null }), confidence, evidence };
    },
  },
  visa: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readVisa(statementsOf(said), unlimited);
      return { value: value === null ? null : value.value === "yes", confidence, evidence };
    },
  },
  clearance: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readClearance(statementsOf(said), unlimited);
      return { ...(value ?? { value: null, required: null }), confidence, evidence };
    },
  },
  agency: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readAgency(statementsOf(said), unlimited);
      return { value: value?.value ?? null, confidence, evidence };
    },
  },
  deadline: {
    bare: "title",
    read: (said) => {
      const statements = statementsOf(said);
      const { value, confidence, evidence } = readDeadline(statements, unlimited, { deadlineAt: null });
      return { value: value?.value ?? null, confidence, evidence };
    },
  },
  openings: {
    bare: "title",
    read: (said) => {
      const { value, confidence, evidence } = readOpenings(statementsOf(said), unlimited);
      return { value: value?.value ?? null, confidence, evidence };
    },
  },
};
