/** The calls that give what a page shows; `paths` are those below the API's base. */
export function ApiCalls({ origin, paths }: { origin: string; paths: readonly string[] }) {
  return (
    <section class="api" aria-labelledby="calls">
      <h2 id="calls">Get this page with API</h2>
      <p>Rendered from the Job Postings API. Reproduce it:</p>
      <ul class="calls">
        {paths.map((path) => (
          <li>
            <code>curl '{`${origin}/job-postings/v1/${path}`}'</code>{" "}
            <a href={`/job-postings/v1/${path}`} aria-label={`JSON of ${path}`}>
              JSON
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
