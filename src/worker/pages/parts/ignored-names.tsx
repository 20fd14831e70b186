import { createContext, useContext } from "hono/jsx";
import type { IgnoredParam } from "../../http/request-text.ts";

/** What the address of the page that is being made holds and the page does not know (`showPage`). */
export const IgnoredNames = createContext<readonly IgnoredParam[]>([]);

/** Says it, as the API does in `meta`; nothing where all is known. */
export function IgnoredNote() {
  const ignored = useContext(IgnoredNames);
  if (ignored.length === 0) return null;
  return (
    <div class="notice past" role="note">
      <strong>
        {ignored.every(({ value }) => value !== undefined) ? "Not known here:" : "Not known here, and left aside:"}
      </strong>
      <ul class="plain">
        {ignored.map(({ parameter, value, did_you_mean: meant, hint }) => (
          <li>
            <code>{value === undefined ? parameter : `${parameter}=${value}`}</code>
            {hint !== undefined && (value === undefined ? ` ${hint}` : ` is ${hint}`)}
            {meant !== null && hint === undefined && (
              <>
                ; did you mean <code>{meant}</code>?
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
