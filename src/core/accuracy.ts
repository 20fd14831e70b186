import measured from "./measured-accuracy.json" with { type: "json" };

/** How derived fields fared against labels made before any output was seen (`npm run accuracy -- --write`). */
export interface Accuracy {
  /** A day, UTC. */
  measured_on: string;
  fields: {
    /** Of the labelled set, `accuracy/{field}.jsonl`. */
    field: string;
    /** What of it was compared: a field may have several. */
    part: string;
    rows: number;
    /** 0 to 1; null where nothing was claimed, or is true. */
    precision: number | null;
    recall: number | null;
  }[];
}

export const accuracy: Accuracy = measured;
