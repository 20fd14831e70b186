/** A board by its company and its ATS, linked to its ledger. */
export function BoardLink({ sourceId, orgName, ats }: { sourceId: string; orgName: string | null; ats: string }) {
  return (
    <>
      <a href={`/sources/${sourceId}`} dir="auto">
        {orgName}
      </a>{" "}
      <span class="quiet">on {ats}</span>
    </>
  );
}
