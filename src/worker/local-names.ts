/** What `npm run dev` sets: the address of its name server (scripts/name-server.ts). Nobody else does. */
interface LocalNames {
  LOCAL_NAMES?: string;
}

/**
 * Whether a name leads to this machine or its network. Cloudflare connects to no such address; the local
 * runtime does, so that a webhook or a board's redirect could reach what only this machine should. A name
 * server that does not answer lets nothing through.
 */
export async function leadsInside(env: Env, hostname: string): Promise<boolean> {
  const { LOCAL_NAMES: server } = env as LocalNames;
  if (server === undefined) return false;
  const answer = await fetch(`${server}/?host=${encodeURIComponent(hostname)}`);
  return (await answer.json<{ inside: boolean }>()).inside;
}

/** The runtime's fetch, for names that lead outside. Throws for the others. */
export async function fetchOutside(env: Env, request: Request): Promise<Response> {
  const { hostname } = new URL(request.url);
  if (await leadsInside(env, hostname)) throw new Error(`${hostname} leads to a private network`);
  return await fetch(request);
}
