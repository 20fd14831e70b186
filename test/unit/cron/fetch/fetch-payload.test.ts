import { describe, expect, it } from "vitest";
import { limits } from "../../../../src/core/limits.ts";
import { fetchPayload, fetchStatus, retryAfter, type Outside } from "../../../../src/cron/fetch/fetch-payload.ts";

const url = "https://api.example.com/list";

function outside(
  answer: (request: Request) => Response | Promise<Response>,
  timeoutMs = 1_000,
): Outside & { asked: Request[] } {
  const asked: Request[] = [];
  return {
    asked,
    hosts: ["api.example.com"],
    userAgent: "Jobledger/test",
    now: () => 0,
    timeoutMs,
    fetch: async (request) => {
      asked.push(request);
      return await answer(request);
    },
  };
}

async function failureOf(out: Outside, address = url): Promise<unknown> {
  const result = await fetchPayload(out, { url: address }, null);
  return result.kind === "failure" ? result.failure.code : result.kind;
}

describe("fetchPayload", () => {
  it("brings bytes and validators, under its own name", async () => {
    const out = outside(() => new Response("[1]", { headers: { etag: '"a"', "last-modified": "then" } }));
    const result = await fetchPayload(out, { url, headers: { accept: "application/json" } }, null);
    expect(result).toMatchObject({ kind: "payload", etag: '"a"', lastModified: "then" });
    expect(result.kind === "payload" && new TextDecoder().decode(result.bytes)).toBe("[1]");
    expect(out.asked[0]?.headers.get("user-agent")).toBe("Jobledger/test");
    expect(out.asked[0]?.headers.get("accept")).toBe("application/json");
    expect(out.asked[0]?.headers.has("if-none-match")).toBe(false);
  });

  it("asks conditionally and takes 304 only for an answer to that", async () => {
    const out = outside(() => new Response(null, { status: 304 }));
    expect(await fetchPayload(out, { url }, { etag: '"a"', lastModified: "then" })).toEqual({ kind: "not_modified" });
    expect(out.asked[0]?.headers.get("if-none-match")).toBe('"a"');
    expect(out.asked[0]?.headers.get("if-modified-since")).toBe("then");
    expect(await failureOf(out)).toBe("http_status");
  });

  it.each([
    [404, "not_found"],
    [410, "not_found"],
    [401, "blocked"],
    [403, "blocked"],
    [429, "throttled"],
    [500, "server_error"],
    [503, "server_error"],
    [418, "http_status"],
    [204, "http_status"],
  ])("status %i is %s", async (status, code) => {
    expect(await failureOf(outside(() => new Response(status === 204 ? null : "x", { status })))).toBe(code);
  });

  it("takes 503 with Retry-After for throttling", async () => {
    const out = outside(() => new Response("", { status: 503, headers: { "retry-after": "120" } }));
    const result = await fetchPayload(out, { url }, null);
    expect(result).toMatchObject({ failure: { code: "throttled", retryAfterMs: 120_000 } });
  });

  it("follows redirects within the provider's hosts only", async () => {
    const to = (location: string): Outside & { asked: Request[] } =>
      outside((request) =>
        request.url === url ? new Response(null, { status: 302, headers: { location } }) : new Response("ok"),
      );
    expect(await failureOf(to("/elsewhere"))).toBe("payload");
    for (const target of [
      "https://evil.example/",
      "http://api.example.com/",
      "https://api.example.com:8443/",
      "https://user:pass@api.example.com/",
      "https://127.0.0.1/",
      "https://api.example.com.evil.example/",
      `/${"x".repeat(limits.urlCharsMax)}`,
    ]) {
      const out = to(target);
      expect(await failureOf(out), target).toBe("redirect_refused");
      expect(out.asked).toHaveLength(1);
    }
    const loop = outside((request) => {
      const location = request.url === url ? `${url}?again` : url;
      return new Response(null, { status: 301, headers: { location } });
    });
    expect(await failureOf(loop)).toBe("redirect_refused");
    expect(loop.asked).toHaveLength(limits.redirectsMax + 1);
    for (const location of [url, "#again", ""]) {
      const itself = outside(() => new Response(null, { status: 302, headers: { location } }));
      expect(await failureOf(itself), location).toBe("redirect_refused");
      expect(itself.asked).toHaveLength(1);
    }
  });

  it.each(["http://api.example.com/", "https://other.example/", "ftp://api.example.com/", "nonsense"])(
    "never asks %s",
    async (address) => {
      const out = outside(() => new Response("x"));
      expect(await failureOf(out, address)).toBe("redirect_refused");
      expect(out.asked).toEqual([]);
    },
  );

  it("stops reading beyond the limit on bytes", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    expect(await failureOf(outside(() => new Response(endless)))).toBe("too_large");
    expect(sent).toBeLessThan(limits.payloadBytesMax + 5_000_000);
  });

  it("gives up on a board that never answers, or never ends", async () => {
    // Node forgets a signal's followers with their request, so it is kept.
    const asked: Request[] = [];
    const silent = outside((request) => {
      asked.push(request);
      return new Promise((_, reject) => {
        const abort = (): void => reject(new Error("aborted"));
        if (request.signal.aborted) abort();
        else request.signal.addEventListener("abort", abort);
      });
    }, 30);
    expect(await failureOf(silent)).toBe("timeout");
    expect(asked).toHaveLength(1);
    const stalled = (): Response =>
      new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) }));
    expect(await failureOf(outside(stalled, 30))).toBe("timeout");
    // Its head came when the time was over, and its body never does.
    const late = outside(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return stalled();
    }, 30);
    expect(await failureOf(late)).toBe("timeout");
  });

  it("reports a dropped connection", async () => {
    expect(await failureOf(outside(() => Promise.reject(new Error("Network connection lost."))))).toBe("network");
  });
});

describe("fetchStatus", () => {
  it("gives the status, and null when there is no answer", async () => {
    expect(
      await fetchStatus(
        outside(() => new Response("gone", { status: 404 })),
        { url },
      ),
    ).toBe(404);
    expect(
      await fetchStatus(
        outside(() => Promise.reject(new Error("lost"))),
        { url },
      ),
    ).toBeNull();
  });
});

describe("Retry-After", () => {
  it("reads seconds and dates, and bounds both", () => {
    expect(retryAfter("7", 0)).toBe(7_000);
    expect(retryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 10_000)).toBe(50_000);
    expect(retryAfter("99999999999", 0)).toBe(limits.intervalMsMax);
    expect(retryAfter("Thu, 01 Jan 1970 00:00:00 GMT", 10_000)).toBe(0);
    expect(retryAfter("soon", 0)).toBeNull();
    expect(retryAfter(null, 0)).toBeNull();
  });
});
