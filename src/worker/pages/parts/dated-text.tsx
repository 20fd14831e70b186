const DATE = /(\b\d{4}-\d{2}(?:-\d{2})?\b)/;

/** Words of ours in which no day and no month is broken between lines: `posted on or after 2026-01-02`. */
export function DatedText({ text }: { text: string }) {
  return <>{text.split(DATE).map((part, index) => (index % 2 === 1 ? <time>{part}</time> : part))}</>;
}
