import { API_BASE } from "../../../core/api-base.ts";
import { CallText, CodeName, CodeText } from "../parts/code-text.tsx";
import { chapters, type Chapter } from "./guide.ts";

/** A call as it is copied. */
export function callAt(origin: string, call: string): string {
  return call.replaceAll("$B", `${origin}${API_BASE}`).replaceAll("$O", origin);
}

/** What to know, in the order in which one needs it, with its contents in front. */
export function GuideChapters({ origin }: { origin: string }) {
  return (
    <>
      <nav aria-label="Contents">
        <ol class="contents">
          {chapters.map(({ id, title }) => (
            <li>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href="#reference">Reference</a>
          </li>
        </ol>
      </nav>
      {chapters.map((chapter) => (
        <ChapterPart {...chapter} origin={origin} />
      ))}
    </>
  );
}

function ChapterPart({ id, title, text, calls = [], terms = [], origin }: Chapter & { origin: string }) {
  return (
    <section aria-labelledby={id} class="chapter">
      <h2 id={id}>{title}</h2>
      {text.map((paragraph) => (
        <p>
          <CodeText text={paragraph} />
        </p>
      ))}
      {calls.map((call) => (
        <pre class="call">
          <CallText call={callAt(origin, call)} />
        </pre>
      ))}
      {terms.length > 0 && (
        <dl class="facts even">
          {terms.map(([name, meaning]) => (
            <>
              <dt>
                <CodeName name={name} />
              </dt>
              <dd>
                <CodeText text={meaning} />
              </dd>
            </>
          ))}
        </dl>
      )}
    </section>
  );
}
