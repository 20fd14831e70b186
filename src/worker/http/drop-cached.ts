/**
 * Forgets the answers that Cloudflare's cache holds: it may serve one for minutes after it was made,
 * for a day when we fail. Locally there is no such cache.
 */
export async function dropCached(context: ExecutionContext): Promise<void> {
  await context.cache?.purge({ purgeEverything: true });
}
