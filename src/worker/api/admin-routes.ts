import { z } from "@hono/zod-openapi";
import { pageParameters } from "../http/parameters.ts";
import { problemResponses } from "../http/router.ts";
import { ok, SourceId } from "./envelope.ts";

/** What the operator's routes need: the admin token. */
export const adminSecurity = [{ admin: [] }];

export const boardParams = z.object({ source_id: SourceId });

/** `POST /sources/{source_id}/{action}`: something that is done to one board. */
export function onBoard<const Action extends string>(action: Action) {
  return {
    method: "post",
    path: `/sources/{source_id}/${action}`,
    security: adminSecurity,
    request: { params: boardParams },
  } as const;
}

/** `GET {path}`: the newest of what is listed there, `limit` of them. */
export function newestOf<const Path extends string, Element extends z.ZodType>(
  path: Path,
  element: Element,
  description: string,
) {
  return {
    method: "get",
    path,
    security: adminSecurity,
    request: { query: z.object({ limit: pageParameters.limit }) },
    responses: { 200: ok(() => z.object({ data: z.array(element) }), description), ...problemResponses(400, 401) },
  } as const;
}
