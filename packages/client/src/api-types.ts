/* oxlint-disable */
/** Types of the API, made of its OpenAPI document: `npm run client:types`. Not to be changed by hand. */
export interface paths {
    "/job-postings/v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What there is: every address of this API
         * @description Each with its method, path, whole address and one line. `meta` names this document, the pages and `/health`.
         */
        get: operations["listAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/crawls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The crawls of all boards, newest first
         * @description In the order in which they were committed: one that took long may stand above one that began after it. Crawls that changed nothing or failed are kept for 90 days.
         */
        get: operations["listCrawls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of all that is here, as Parquet and NDJSON
         * @description Each with what it holds and where it is.
         */
        get: operations["listDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/datasets/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file of a dataset, or a range of its bytes
         * @description `Range` asks for bytes of it, `If-Range` with the ETag for bytes of that file alone. It is not counted as a request.
         */
        get: operations["downloadDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/events/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The change feed, newest first
         * @description Filters of postings find the events of those that match as they stand now, open or closed. One page reads a bounded part of the feed: under a rare filter it may be short or empty, the first one too, and still have a `next_cursor`. Read on until `meta.has_more` is false, not until a page is empty. Company, title and place are the posting's as they stand now. As RSS, Atom and JSON Feed: `/events.rss`, `/events.atom` and `/events.json` with the same query.
         */
        get: operations["searchEvents"];
        put?: never;
        /**
         * The change feed, the parameters as a JSON body
         * @description Filters of postings find the events of those that match as they stand now, open or closed. One page reads a bounded part of the feed: under a rare filter it may be short or empty, the first one too, and still have a `next_cursor`. Read on until `meta.has_more` is false, not until a page is empty. Company, title and place are the posting's as they stand now. As RSS, Atom and JSON Feed: `/events.rss`, `/events.atom` and `/events.json` with the same query.
         */
        post: operations["searchEventsByBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search postings
         * @description The same as `/jobs/search`.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One posting, open or closed
         * @description The whole record; a closed one says when and why. With `at` the posting as it was known at that instant.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/{job_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed of one posting between two instants
         * @description Each field that differs, with both values. `to` is now if it is not given.
         */
        get: operations["compareJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/{job_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to one posting, newest first
         * @description All that was recorded of it, each field that changed as an event of its own with the old and the new value.
         */
        get: operations["listJobEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/{job_id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What proves that a posting is closed
         * @description The lists that lacked it, or the answer that closed it, with the payloads to check. It stays when the employer's page is gone. An open posting has none: a 404 says when it was last seen.
         */
        get: operations["getJobProof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/{job_id}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public part of what the posting was read from
         * @description `X-Payload-Uri` and `X-Payload-Sha256` name the archived payload, `X-Fragment-Sha256` is the posting's `source_hash`: the SHA-256 of its own bytes as the board sent them. What the provider's format has for people (recruiters, approvers, contacts) and fields that are not known to be public are left out: "[redacted]" stands for each such value, `X-Redacted` says where. All else is byte for byte. What is nested too deeply to be told apart is left out wholly.
         */
        get: operations["getJobPayload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/batch_lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to 100 postings by their ids or addresses, in the order asked
         * @description `job_ids` first, then `urls`: one entry for each, `data` null where nothing is known. What an address names is read as `/jobs/lookup` reads it.
         */
        post: operations["lookUpJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts of postings by country, city, department and so on
         * @description Takes every filter of the search. Without a filter, or under any one (with several values, or excluded ones; of words: one word) and any status, the counts are exact, at a row read for each value and a few more; under several the newest 2,000 matches, and by change time the first 2,000 changes, are counted and `meta.capped` says when there are more. Each count is what the same search finds with that value too: a posting counts under each of its places, and where the search asks something of the place (`country`, `region`, `city`, `location`, `near`) under those that meet it: with `country=GB` one in London and Lyon counts under `London` alone, and no other country is listed. Spellings that a filter takes for one (`SALES`, `Sales`) are one value, the most frequent.
         */
        get: operations["countJobs"];
        put?: never;
        /**
         * The same counts, the parameters as a JSON body
         * @description Takes every filter of the search. Without a filter, or under any one (with several values, or excluded ones; of words: one word) and any status, the counts are exact, at a row read for each value and a few more; under several the newest 2,000 matches, and by change time the first 2,000 changes, are counted and `meta.capped` says when there are more. Each count is what the same search finds with that value too: a posting counts under each of its places, and where the search asks something of the place (`country`, `region`, `city`, `location`, `near`) under those that meet it: with `country=GB` one in London and Lyon counts under `London` alone, and no other country is listed. Spellings that a filter takes for one (`SALES`, `Sales`) are one value, the most frequent.
         */
        post: operations["countJobsByBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The posting at an address
         * @description The posting's own address or that of its form, at any ATS that is read here, or on a company's own site where the posting states it. For a board's address `data` is null, and `meta.address` says which board it is.
         */
        get: operations["lookUpJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/jobs/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search postings
         * @description Open postings, those first that were first seen last; with `changed_after` or `changed_before` oldest change first. All filters must hold; of one filter's values, separated by commas, one. Go on with `meta.next_cursor` until there is none.
         */
        get: operations["searchJobs"];
        put?: never;
        /**
         * Search postings, the parameters as a JSON body
         * @description As GET: lists may be JSON lists, numbers and truth values JSON ones. It is not cached.
         */
        post: operations["searchJobsByBody"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an API key for yourself
         * @description At once and for nothing: nobody's address is asked for. A network (of IPv6 its first 48 bits) makes 5 a day. A key that is not used for 30 days is removed with its webhooks; a subscription whose endpoint answers is use. The operator may have switched this off, and revokes keys that do harm.
         */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description OpenAPI 3.1, made of the schemas that requests are checked with. The operator's own addresses have one too.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Companies, most open postings first, or found by words
         * @description By open postings or by name; `q` finds names by whole words of which the last may be cut.
         */
        get: operations["listOrgs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/orgs/{org_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One company
         * @description Its name, slug and domain, how many postings are open, and how many came and went in 30 days.
         */
        get: operations["getOrg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/orgs/{org_id}/breakdown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A company's open postings by role, place, ATS and work model, and its last 90 days
         * @description Exact counts, and for each of the last 90 days how many postings were opened and closed.
         */
        get: operations["getOrgBreakdown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/orgs/batch_lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Companies by their ids, in the order asked
         * @description Up to 100 ids; one entry for each, `data` null where nothing is known.
         */
        post: operations["lookUpOrgs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/orgs/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The company of a name, slug or domain
         * @description Exactly one of the three. Of several companies of one name it is the one with the most open postings.
         */
        get: operations["lookUpOrg"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every ATS that is known, and how much of it is read
         * @description Those that are read first, most open postings first; then those that are not, with the reason.
         */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Boards, by provider and token
         * @description Each with its company, its health, when it was last read and when it is read next.
         */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/sources/{source_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One board
         * @description With its health, when it was last read and when it is read next.
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/sources/{source_id}/crawls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The crawls of one board, newest first
         * @description Crawls that changed nothing or failed are kept for 90 days, those that changed something for ever.
         */
        get: operations["listSourceCrawls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/sources/{source_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Postings of one board, newest first
         * @description The search, of this board alone: it takes all other filters.
         */
        get: operations["listSourceJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/sources/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The board at an address
         * @description The address of a board, or of any of its postings, at any ATS that is read here.
         */
        get: operations["lookUpSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Totals of the catalogue and the age of what is served
         * @description Counts of postings, companies and boards, and for each kind of answer how many seconds it is behind.
         */
        get: operations["getStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/stats/percentiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Percentiles of pay a year and of days open
         * @description Takes every filter of the search: of `pay` open postings unless `status` says otherwise, of `days_open` closed ones. Without a filter and under any one, and by `group_by` without a filter, from counts that each crawl keeps: within half a hundredth, at a row read for each value and a few more; otherwise the newest 2,000 matches are read, exactly, and `meta.partial` says when there are more. Between two postings a percentile is in proportion, as SQL's `percentile_cont`.
         */
        get: operations["getPercentiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/stats/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Postings opened, closed and open by day, week or month
         * @description Takes every filter of the search but `status`. Without a filter and under any one, and by `group_by` without a filter, from counts that each crawl keeps, at a row read for each value and a few more; otherwise the newest 2,000 matches are read, and `meta.partial` says when there are more. Postings count under the facts that they have today.
         */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/stats/truth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How fresh, how late and how wrong: the truth meter
         * @description Counted from the ledger by the cron: how many open postings were confirmed lately, how late closings came, which were taken back, and what was not closed for want of proof, with the reason.
         */
        get: operations["getTruthMeter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your subscriptions, by endpoint, oldest first
         * @description All of the key's, each with what it is about.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Have the events of a posting, a board, a company or a search pushed
         * @description Events observed from now on, first crawls of boards left out; within five minutes of their crawl.
         */
        post: operations["createSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a subscription
         * @description The endpoint stays, and so do its other subscriptions.
         */
        delete: operations["deleteSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a posting is open at this moment
         * @description Its board is asked at once, by an ordinary crawl: with its host's pace and robots.txt, and what it finds enters the ledger under the same closing policy. An error, a cut list, another board's list closes nothing and answers `cannot_tell`. A board is asked once a minute at the most, by one crawl at a time; while it owes a proof, as often as its schedule says. The address itself is never fetched: it only says which posting is meant. A client may verify 3 postings at once and 2 a minute without a key, 20 and 20 with one.
         */
        post: operations["verifyPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/webhook_deliveries/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was pushed to an endpoint, and what waits
         * @description First what waits, in the order in which it is sent, then what arrived or was given up within 7 days, newest first.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/webhook_deliveries/{endpoint_id}/{delivery_id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have an event sent again
         * @description With the next run of the cron, within five minutes, under the same `webhook-id`; an event that waits is tried with that run already.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/webhook_deliveries/{endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an endpoint a test event, at once
         * @description It is signed and made as any other, of the type `endpoint.test`; its data is the newest event there is. It is sent once, changes nothing and is listed with the others. One in 10 seconds.
         */
        post: operations["testWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/webhook_endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your endpoints, oldest first
         * @description With their state and what was last answered; never with their secrets.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Make an address known that events are to be pushed to
         * @description Each event is a POST of `{type, timestamp, data}`, where `data` is a `JobEvent`, and beside them `event_type`, `event_id`, `job_id`, `org_id`, `observed_at` and `subscription_id` (of the first subscription that asked for it; null when that ended), signed by Standard Webhooks 1.0.0: `webhook-id` (the `event_id`; one that comes twice is the same event), `webhook-timestamp` and `webhook-signature`. Any 2xx within ten seconds takes it; redirects are not followed; otherwise it is sent again after 5 minutes to 24 hours, eight times. 410, or three days without any success, disable the endpoint (`disabled_at`): what waits is dropped and nothing is sent, until the same address is sent here again. Then one `endpoint.overflow` says from when on events were missed, and which calls give them.
         *
         *     Turns are shared fairly by keys, and by the endpoints of a key. When 5000 events wait for an endpoint, further ones are left out; behind those that wait it gets one `endpoint.overflow` (whatever kinds of event were subscribed to), and from then on events again. Its `data` is `{endpoint_id, missed_from, missed_until, recover}`: `recover` lists the calls that give what was missed, of boards and companies `GET /jobs?changed_after=<missed_from>&status=any&source_ids=<ids>` (follow `meta.next_cursor` to the end), of searches `GET /events/search?observed_after=<missed_from>` with their filters.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/webhook_endpoints/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an endpoint and its subscriptions
         * @description What waits for it is not sent any more.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/webhook_endpoints/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your subscriptions, by endpoint, oldest first
         * @description The same as `/subscriptions`.
         */
        get: operations["listWebhookSubscriptions"];
        put?: never;
        /**
         * Have the events of a posting, a board, a company or a search pushed
         * @description Events observed from now on, first crawls of boards left out; within five minutes of their crawl.
         */
        post: operations["createWebhookSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-postings/v1/webhook_endpoints/subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a subscription
         * @description The same as `/subscriptions/{subscription_id}`.
         */
        delete: operations["deleteWebhookSubscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    endpointOverflow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events were left out because too many waited; `recover` are the calls that give them */
        post: operations["onEndpointOverflow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    endpointTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its owner asked for a test; `data` is the newest event there is, null while there is none */
        post: operations["onEndpointTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    jobEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Something happened to a posting that is subscribed to */
        post: operations["onJobEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AddressBoard: {
            board: string;
            /** @description Where the board's postings are listed. */
            jobs: string;
            /** @description What stands at the address. */
            kind: components["schemas"]["AddressKind"];
            provider: string;
            /** Format: uuid */
            source_id: string;
        };
        /** @enum {string} */
        AddressKind: "posting" | "board";
        /** @enum {string} */
        Answer: "open" | "closed" | "cannot_tell";
        /** @enum {string} */
        Basis: "counts" | "postings";
        BoardCrawl: {
            /** @description Of those, how many could be read; null: none was read anew. */
            accepted: number | null;
            /** Format: date-time */
            at: string;
            /** @description The board's first: what it found was not new that day. */
            baseline: boolean;
            board: string;
            /** @description Decoded bytes of the list; 0 when it was not sent again. */
            bytes: number;
            changed: number;
            closed: number;
            crawl_number: number;
            error_code: string | null;
            error_message: string | null;
            events: number;
            /** @description Postings that the list lacked and that stay open for want of proof. */
            held: number;
            /** @description Why they do, or why nothing was taken: the list looks like another board's, or the next crawl fetches the rest of it. */
            held_reason: string | null;
            /** @description Null: there was no answer. */
            http_status: number | null;
            opened: number;
            /** Format: uuid */
            org_id: string;
            org_name: string;
            outcome: components["schemas"]["CrawlOutcome"];
            provider: string;
            /** @description The list it read; null when there is none, or it has several pages. */
            raw_payload_uri: string | null;
            /** @description Elements of the list, and answers of single postings, that could not be read. */
            rejected: number;
            /** @description The first of them, and why. */
            rejects: {
                key: string | null;
                reason: string;
            }[];
            reopened: number;
            /** @description Rows of tables that it wrote, without entries of indexes; null: not noted then. */
            rows_written: number | null;
            /** @description Postings that the list held, or holds still. */
            seen: number;
            /** Format: uuid */
            source_id: string;
            /** @description Postings whose own answer did not come; they are asked with the next list. */
            unanswered: number;
        };
        /** @enum {string} */
        ClearanceLevel: "none" | "any" | "public_trust" | "sc" | "secret" | "dv" | "top_secret";
        /** @enum {string} */
        CloseReason: "http_404" | "http_410" | "absent_confirmed" | "deadline_passed" | "board_gone";
        ClosingProof: {
            /** @description The answer that closed it: of the posting's own machine address, or of a board that is gone. `asked`: the address. */
            answer: {
                asked: string | null;
                /** Format: date-time */
                at: string;
                http_status: number;
            } | null;
            board: string;
            /** Format: date-time */
            closed_at: string;
            /** @description Oldest first; the last one closed it. */
            crawls: {
                /**
                 * Format: date-time
                 * @description Null with the rest where the ledger keeps this crawl no more.
                 */
                at: string | null;
                crawl_number: number;
                http_status: number | null;
                /** @description A list came, and it lacks the posting; false: the board gave none. */
                lacked: boolean;
                payload: {
                    /** @description The list had several pages: these bytes are the JSON of their names, in order. */
                    is_list_of_pages: boolean;
                    raw_payload_uri: string;
                    /** @description Of its bytes as they were decoded. */
                    sha256: string;
                } | null;
                /** @description Postings that its list held, this one not among them. */
                total: number | null;
            }[];
            /**
             * Format: date-time
             * @description The end of applications that closed it, which its own payload stated.
             */
            deadline_at: string | null;
            job_id: string;
            /** @description What the posting was last read from; `raw` answers its own part of it. */
            last_read_from: {
                fragment_sha256: string;
                /** @description The list had several pages: these bytes are the JSON of their names, in order. */
                is_list_of_pages: boolean;
                raw: string;
                raw_payload_uri: string;
                /** @description Of its bytes as they were decoded. */
                sha256: string;
            };
            /**
             * Format: date-time
             * @description When a list last held it.
             */
            last_seen_at: string;
            /** @description All that the closing rests on: of lists of several pages each page of the last. */
            payloads: {
                /** @description The list had several pages: these bytes are the JSON of their names, in order. */
                is_list_of_pages: boolean;
                raw_payload_uri: string;
                /** @description Of its bytes as they were decoded. */
                sha256: string;
            }[];
            provider: string;
            provider_job_key: string;
            reason: components["schemas"]["CloseReason"];
            /** Format: uuid */
            source_id: string;
            /** @description The proof in words. */
            summary: string;
        };
        /** @enum {string} */
        ConflictFact: "locations" | "workplace_type" | "employment_type" | "salary" | "seniority" | "normalized_title" | "language" | "remote_scope" | "years_of_experience" | "education" | "visa_sponsorship" | "security_clearance" | "openings" | "application_deadline" | "agency";
        Crawl: {
            /** @description Of those, how many could be read; null: none was read anew. */
            accepted: number | null;
            /** Format: date-time */
            at: string;
            /** @description The board's first: what it found was not new that day. */
            baseline: boolean;
            /** @description Decoded bytes of the list; 0 when it was not sent again. */
            bytes: number;
            changed: number;
            closed: number;
            crawl_number: number;
            error_code: string | null;
            error_message: string | null;
            events: number;
            /** @description Postings that the list lacked and that stay open for want of proof. */
            held: number;
            /** @description Why they do, or why nothing was taken: the list looks like another board's, or the next crawl fetches the rest of it. */
            held_reason: string | null;
            /** @description Null: there was no answer. */
            http_status: number | null;
            opened: number;
            outcome: components["schemas"]["CrawlOutcome"];
            /** @description The list it read; null when there is none, or it has several pages. */
            raw_payload_uri: string | null;
            /** @description Elements of the list, and answers of single postings, that could not be read. */
            rejected: number;
            /** @description The first of them, and why. */
            rejects: {
                key: string | null;
                reason: string;
            }[];
            reopened: number;
            /** @description Rows of tables that it wrote, without entries of indexes; null: not noted then. */
            rows_written: number | null;
            /** @description Postings that the list held, or holds still. */
            seen: number;
            /** @description Postings whose own answer did not come; they are asked with the next list. */
            unanswered: number;
        };
        /** @enum {string} */
        CrawlOutcome: "changed" | "unchanged" | "failed";
        Dataset: {
            columns: {
                description: string;
                name: string;
                nullable: boolean;
                /** @description `timestamp`: an instant in UTC, milliseconds; `date`: a day; `json`: any value, as text in Parquet; `text`: a long string. */
                type: components["schemas"]["Type"];
            }[];
            description: string;
            files: {
                /**
                 * Format: date-time
                 * @description When its first row was read: what changed later may be missing.
                 */
                begun_at: string;
                /** Format: date-time */
                ended_at: string;
                /** @description It does not change any more, unless a board in it is opted out: then it goes, and is written again. */
                final: boolean;
                forms: {
                    bytes: number;
                    /** @description NDJSON is gzip. */
                    format: components["schemas"]["Format"];
                    media_type: string;
                    /** @description Of the file; its ETag too. */
                    sha256: string;
                    url: string;
                }[];
                /**
                 * Format: date-time
                 * @description The time that it covers, where it is of a time: from, inclusive.
                 */
                from: string | null;
                name: string;
                rows: number;
                /**
                 * Format: date-time
                 * @description To, exclusive.
                 */
                to: string | null;
            }[];
            name: components["schemas"]["Name"];
            schedule: string;
            title: string;
        };
        /** @enum {string} */
        DerivedFact: "locations" | "workplace_type" | "employment_type" | "salary" | "seniority" | "normalized_title" | "language" | "remote_scope" | "title_family" | "years_of_experience" | "education" | "visa_sponsorship" | "security_clearance" | "openings" | "application_deadline" | "agency";
        /** @enum {string} */
        DescriptionFormat: "html" | "text" | "markdown";
        /** @enum {string} */
        EducationLevel: "none" | "high_school" | "vocational" | "associate" | "bachelor" | "master" | "doctorate";
        /** @enum {string} */
        EmploymentType: "full_time" | "part_time" | "contract" | "temporary" | "internship" | "per_diem" | "volunteer";
        /** @enum {string} */
        EmploymentTypeFilter: "full_time" | "part_time" | "contract" | "temporary" | "internship" | "per_diem" | "volunteer" | "unknown";
        /** @enum {string} */
        EndpointStatus: "active" | "failing" | "disabled";
        /** @enum {string} */
        EventType: "job.created" | "job.updated" | "job.closed" | "job.reopened";
        /** @enum {string} */
        EventTypeWord: "job.created" | "job.updated" | "job.closed" | "job.reopened" | "endpoint.test";
        /** @enum {string} */
        EvidenceField: "title" | "location_text" | "places" | "department" | "workplace_text" | "is_remote" | "employment_text" | "pay" | "pay_text" | "language" | "description" | "native";
        /** @enum {string} */
        FacetField: "country" | "region" | "city" | "department" | "employment_type" | "workplace_type" | "seniority" | "salary_currency" | "education" | "visa_sponsorship" | "security_clearance" | "agency" | "remote_policy" | "title_family" | "title_group" | "ats_provider" | "provider" | "language" | "org" | "status";
        /** @enum {string} */
        FieldName: "title" | "location_text" | "country" | "region" | "city" | "locations" | "department" | "team" | "employment_type" | "workplace_type" | "seniority" | "salary_min" | "salary_max" | "salary_currency" | "salary_period" | "years_of_experience_min" | "years_of_experience_max" | "remote_scope" | "education" | "visa_sponsorship" | "security_clearance" | "openings" | "deadline" | "agency" | "language" | "source_url" | "apply_url" | "application_deadline" | "description";
        /** @enum {string} */
        Format: "parquet" | "ndjson";
        /** @enum {string} */
        GroupBy: "country" | "region" | "city" | "department" | "employment_type" | "workplace_type" | "seniority" | "salary_currency" | "education" | "visa_sponsorship" | "security_clearance" | "agency" | "remote_policy" | "title_family" | "title_group" | "ats_provider" | "provider" | "language" | "org";
        /** @enum {string} */
        Include: "description" | "truth";
        /** @enum {string} */
        Interval: "day" | "week" | "month";
        Job: {
            active: boolean;
            apply_url: string | null;
            /** Format: uuid */
            board_id: string;
            city: string | null;
            country: string | null;
            department: string | null;
            description_html?: string | null;
            description_markdown?: string | null;
            description_text?: string | null;
            duplicate_cluster_id: string | null;
            duplicate_count?: number;
            employment_type: components["schemas"]["EmploymentType"] | null;
            event_fields: {
                active_status: components["schemas"]["JobStatus"];
                content_hash: string;
                /** Format: date-time */
                last_changed_at: string;
                source_hash: string;
            };
            extensions: {
                agency: components["schemas"]["YesNo"] | null;
                /** Format: date-time */
                application_deadline: string | null;
                baseline: boolean;
                basis: {
                    duplicate_cluster_id: components["schemas"]["OpeningBasis"] | null;
                    language: components["schemas"]["LanguageBasis"] | null;
                    salary: components["schemas"]["PayBasis"] | null;
                    workplace_type: string | null;
                };
                /** Format: date */
                deadline: string | null;
                education: {
                    required: boolean;
                    value: components["schemas"]["EducationLevel"];
                } | null;
                locations?: {
                    city: string | null;
                    confidence: number;
                    country: string | null;
                    /** @default null */
                    geoname_id?: number | null;
                    is_remote: boolean | null;
                    raw: string | null;
                    region: string | null;
                }[];
                openings: number | null;
                org_name_basis?: components["schemas"]["OrgNameBasis"];
                over_budget?: components["schemas"]["ConflictFact"][];
                remote_scope: {
                    countries: string[];
                    exclude: string[];
                    quote: string;
                    regions: string[];
                    time_zones: string[];
                    worldwide: boolean;
                } | null;
                repost?: {
                    basis: components["schemas"]["OpeningBasis"];
                    days_open: number;
                    /** Format: date-time */
                    first_opened_at: string;
                    /** Format: date-time */
                    last_seen_at: string;
                    location_text: string | null;
                    postings: number;
                    reposted_from: string;
                } | null;
                salary_ranges?: {
                    basis: components["schemas"]["PayBasis"] | null;
                    currency: string | null;
                    max: number | null;
                    min: number | null;
                    period: components["schemas"]["PayPeriod"] | null;
                    raw: string | null;
                }[];
                security_clearance: {
                    required: boolean;
                    value: components["schemas"]["ClearanceLevel"];
                } | null;
                seniority: components["schemas"]["Seniority"] | null;
                title_family: string | null;
                title_group: string | null;
                visa_sponsorship: components["schemas"]["YesNo"] | null;
                years_of_experience: {
                    max: number | null;
                    min: number | null;
                    required: boolean;
                } | null;
            };
            /** Format: date-time */
            first_seen_at: string;
            /** Format: date-time */
            inactive_at: string | null;
            job_id: string;
            /** Format: date-time */
            last_changed_at: string;
            /** Format: date-time */
            last_checked_at: string;
            /** Format: date-time */
            last_seen_at: string;
            location_text: string | null;
            native_structured: {
                [key: string]: unknown;
            };
            normalized_title: string | null;
            /** Format: uuid */
            org_id: string;
            org_name: string;
            parsed_structured: {
                conflicts: {
                    at: number | null;
                    fact: components["schemas"]["DerivedFact"];
                    field: components["schemas"]["EvidenceField"];
                    method: string;
                    quote: string;
                    value: string;
                }[];
                evidence: {
                    at: number | null;
                    confidence: number;
                    fact: components["schemas"]["DerivedFact"];
                    field: components["schemas"]["EvidenceField"];
                    method: string;
                    quote: string;
                }[];
                /** Format: date-time */
                inferred_at: string;
                language: string | null;
                launch_scope: {
                    countries: string[];
                    included: boolean;
                    language: string | null;
                    location: {
                        city: string | null;
                        confidence: number;
                        country: string | null;
                        /** @default null */
                        geoname_id?: number | null;
                        is_remote: boolean | null;
                        raw: string | null;
                        region: string | null;
                    };
                    reason: components["schemas"]["LaunchScopeReason"];
                };
                location: {
                    city: string | null;
                    confidence: number;
                    country: string | null;
                    /** @default null */
                    geoname_id?: number | null;
                    is_remote: boolean | null;
                    raw: string | null;
                    region: string | null;
                };
                remote_policy: components["schemas"]["WorkplaceType"] | null;
                salary_currency: string | null;
                salary_max: number | null;
                salary_min: number | null;
                salary_period: components["schemas"]["PayPeriod"] | null;
                workplace_type: components["schemas"]["WorkplaceType"] | null;
            };
            provider: string;
            provider_job_key: string;
            raw_payload_uri: string;
            region: string | null;
            remote_policy: components["schemas"]["WorkplaceType"] | null;
            salary_currency: string | null;
            salary_max: number | null;
            salary_min: number | null;
            salary_period: components["schemas"]["PayPeriod"] | null;
            salary_raw: string | null;
            salary_year: {
                currency: string | null;
                max: number | null;
                max_usd: number | null;
                min: number | null;
                min_usd: number | null;
            } | null;
            /** Format: uuid */
            source_id: string;
            /** Format: date-time */
            source_posted_at: string | null;
            /** Format: date-time */
            source_updated_at: string | null;
            source_url: string | null;
            status: components["schemas"]["JobStatus"];
            team: string | null;
            title: string;
            workplace_type: components["schemas"]["WorkplaceType"] | null;
        };
        JobAt: {
            active: boolean;
            agency: string | null;
            /** Format: date-time */
            application_deadline: string | null;
            apply_url: string | null;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            board_id: string;
            city: string | null;
            content_hash: string;
            country: string | null;
            deadline: string | null;
            department: string | null;
            /** @description SHA-256 of the description's text. */
            description_hash: string | null;
            description_html?: string | null;
            description_markdown?: string | null;
            /** @description True: this version of the description is not kept any more. `description_hash` names it, `/raw?at=` has the bytes it was read from. */
            description_removed?: boolean;
            description_text?: string | null;
            education: string | null;
            employment_type: string | null;
            /** Format: date-time */
            first_seen_at: string;
            /** Format: date-time */
            inactive_at: string | null;
            job_id: string;
            language: string | null;
            /** Format: date-time */
            last_changed_at: string;
            location_text: string | null;
            /** @description Every place as written, when there is more than one. */
            locations: string[];
            /** @description Null also when the posting was read anew after `at`: its changes are no events. */
            native_structured: {
                [key: string]: unknown;
            } | null;
            /** @description Null also when the posting was read anew after `at`: its changes are no events. */
            normalized_title: string | null;
            openings: number | null;
            /** Format: uuid */
            org_id: string;
            provider: string;
            provider_job_key: string;
            /** @description What these facts were read from. */
            raw_payload_uri: string;
            region: string | null;
            remote_scope: string | null;
            salary_currency: string | null;
            salary_max: number | null;
            salary_min: number | null;
            salary_period: string | null;
            /** @description Null also when the posting was read anew after `at`: its changes are no events. */
            salary_raw: string | null;
            security_clearance: string | null;
            seniority: string | null;
            source_hash: string | null;
            /** Format: uuid */
            source_id: string;
            /**
             * Format: date-time
             * @description Null also when the posting was read anew after `at`: its changes are no events.
             */
            source_posted_at: string | null;
            /**
             * Format: date-time
             * @description Null also when the posting was read anew after `at`: its changes are no events.
             */
            source_updated_at: string | null;
            source_url: string | null;
            status: components["schemas"]["JobStatus"];
            team: string | null;
            title: string;
            visa_sponsorship: string | null;
            workplace_type: string | null;
            years_of_experience_max: number | null;
            years_of_experience_min: number | null;
        };
        JobDiff: {
            changes: {
                field_name: string;
                new_value?: unknown;
                old_value?: unknown;
            }[];
            /** Format: date-time */
            from: string;
            job_id: string;
            /** @description Of the versions of the description that `changes` names, those whose text is not kept any more; `/raw?at=` has the bytes they were read from. */
            removed_descriptions: string[];
            /** Format: date-time */
            to: string | null;
        };
        JobEvent: {
            board_id: string;
            city: string | null;
            country: string | null;
            event_id: string;
            event_key: string;
            /** @enum {number} */
            event_schema_version: 1;
            event_type: components["schemas"]["EventType"];
            field_name: string | null;
            job_id: string;
            location_text: string | null;
            metadata: {
                baseline: boolean;
                payload: string;
            } | {
                cause?: components["schemas"]["UpdateCause"];
                payload: string;
                previous_payload: string | null;
            } | {
                absent_since_crawl?: number;
                crawl: number;
                crawls: number[];
                http_status?: number;
                /** Format: date-time */
                last_seen_at: string;
                misses?: number;
                payloads: string[];
                reason: components["schemas"]["CloseReason"];
            } | {
                closed_at: number;
                payload: string;
            };
            new_value?: unknown;
            /** Format: date-time */
            observed_at: string;
            old_value?: unknown;
            org_id: string;
            org_name: string;
            provider: string;
            region: string | null;
            source_hash: string | null;
            source_id: string;
            title: string;
        };
        /** @enum {string} */
        JobStatus: "active" | "expired";
        /** @enum {string} */
        JobStatusFilter: "active" | "expired" | "any";
        /** @enum {string} */
        LanguageBasis: "provider" | "detected";
        /** @enum {string} */
        LaunchScopeReason: "english_us_canada" | "other_language" | "other_country" | "unknown_language" | "unknown_country";
        LostMessage: {
            /** Format: date-time */
            at: string;
            /** @description How often it was delivered. */
            attempts: number;
            board: string | null;
            crawl_number: number | null;
            org_name: string | null;
            provider: string | null;
            /** @description malformed, unknown_board, paused, done (another message did it), busy (the host had no slot), fault (D1 or R2), retries_used_up (it is not known why). */
            reason: components["schemas"]["LostReason"];
            /**
             * Format: uuid
             * @description Null: the message names no board that is here.
             */
            source_id: string | null;
        };
        /** @enum {string} */
        LostReason: "malformed" | "unknown_board" | "paused" | "done" | "busy" | "fault" | "retries_used_up";
        /** @enum {string} */
        Measure: "pay" | "days_open";
        /** @enum {string} */
        Name: "open" | "postings" | "events" | "texts";
        /** @enum {string} */
        OpeningBasis: "requisition_id" | "description";
        Org: {
            active_jobs: number;
            /** @description Postings closed in these days. */
            closed_30d: number;
            /** Format: date-time */
            created_at: string;
            display_name: string;
            domain: string | null;
            /** @description Where the name comes from; `board_token` is no name, but stands in for one. */
            name_basis: components["schemas"]["OrgNameBasis"];
            /** @description Postings opened, or open again, in the 30 days that end with the newest crawl, those of a board's first crawl left out. One that closed and came back counts here and in `closed_30d`. */
            opened_30d: number;
            /** Format: uuid */
            org_id: string;
            slug: string;
        };
        /** @enum {string} */
        OrgNameBasis: "registration" | "payload" | "board_token";
        /** @enum {string} */
        OrgSort: "open" | "name";
        /** @enum {string} */
        PayBasis: "structured" | "pay_text" | "description";
        /** @enum {string} */
        PayPeriod: "year" | "month" | "week" | "day" | "hour";
        Percentiles: {
            data: {
                /** @description Postings with such an amount. */
                count: number;
                p10: number | null;
                p25: number | null;
                /** @description The median. Null: there is no such posting. */
                p50: number | null;
                p75: number | null;
                p90: number | null;
                /** @description Of `group_by`; null without it. */
                value: string | null;
            }[];
            meta: {
                /** @description `counts`: of every posting, from counts that each crawl keeps. `postings`: the postings that match were read, the newest 2,000 at most. */
                basis: components["schemas"]["Basis"];
                /** @description true: amounts of all currencies, in US dollars by the fixed approximate rates of `salary_min`. */
                converted: boolean;
                /** @description By how much of itself a percentile may be off: counts keep amounts by three significant figures (0.005); 0 where postings were read. */
                error_max: number;
                group_by: string | null;
                /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                ignored_params?: {
                    did_you_mean: string | null;
                    /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                    hint?: string;
                    parameter: string;
                }[];
                measure: components["schemas"]["Measure"];
                near?: {
                    cities: number;
                    cut: boolean;
                };
                /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                notes?: {
                    note: string;
                    parameter: string;
                    value: string;
                }[];
                /** @description true: more than 2,000 postings match, of which only the newest were read; the figures are of these. */
                partial: boolean;
                /** @description An ISO 4217 code: that much a year; or `days`. */
                unit: string;
                /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                unknown_values?: {
                    did_you_mean: string | null;
                    /** @description What the value is, where another parameter takes it. */
                    hint?: string;
                    parameter: string;
                    value: string;
                }[];
            };
        };
        Problem: {
            detail: string;
            errors?: {
                allowed?: string[];
                message: string;
                parameter: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        /** @enum {string} */
        ProviderAccess: "documented_api" | "pages";
        ProviderCoverage: {
            /** @description Open postings, of this moment. */
            active_jobs: number;
            /** @description What is asked: an API that the ATS documents for the public, or pages and what they ask for themselves, as far as the host's robots.txt allows. Null where it is not read. */
            asks: components["schemas"]["ProviderAccess"] | null;
            boards: number;
            /** @description How fresh open postings were when they were counted. */
            confirmed: {
                /** @description Share of open postings that a whole list held within the hour before. Null: there are none. */
                within_1h: number | null;
                /** @description The same within 24 hours. Null: there are none. */
                within_24h: number | null;
                /** @description The same within 72 hours. Null: there are none. */
                within_72h: number | null;
            };
            /** @description Share of open postings in which something says otherwise than a fact (`conflict=` finds them). Null: there are none, or they were not counted. */
            conflicts: {
                agency: number | null;
                application_deadline: number | null;
                education: number | null;
                employment_type: number | null;
                language: number | null;
                locations: number | null;
                normalized_title: number | null;
                openings: number | null;
                remote_scope: number | null;
                salary: number | null;
                security_clearance: number | null;
                seniority: number | null;
                visa_sponsorship: number | null;
                workplace_type: number | null;
                years_of_experience: number | null;
            };
            /** @description The shape of a board's address; the company is invented. */
            example: string | null;
            /** @description Share of open postings that state a field. Null: there are none. */
            fill: {
                city: number | null;
                country: number | null;
                department: number | null;
                description: number | null;
                employment_type: number | null;
                language: number | null;
                places: number | null;
                posted_at: number | null;
                region: number | null;
                salary: number | null;
                workplace_type: number | null;
            };
            /** @description For people. */
            label: string;
            /**
             * Format: date-time
             * @description The newest crawl of its boards that did not fail.
             */
            last_success_at: string | null;
            /** @description False: it is read by its documentation, no payload of it was seen, and no crawl has found a posting yet. Null where it is not read. */
            proven: boolean | null;
            provider: string;
            /** @description False: it is known, and not read. */
            read: boolean;
            /** @description Elements of its boards' last lists that could not be read. */
            rejected_postings: number;
            /** @description Of those and the open postings. Null: there are none. */
            rejected_share: number | null;
            /** @description Postings ever recorded, of this moment. */
            total_jobs: number;
            why_not_read: string | null;
        };
        /** @enum {string} */
        Reason: "awaiting_proof" | "lost_share" | "empty_list" | "other_board" | "total_contradicted" | "list_capped" | "list_incomplete";
        /** @enum {string} */
        ReasonWord: "listed" | "own_address" | "closed_now" | "closed_before" | "crawl_failed" | "list_incomplete" | "list_implausible" | "absent_unproved" | "never_seen" | "asked_lately" | "owes_proof" | "resting" | "over_budget" | "paused" | "being_asked" | "busy" | "not_asking";
        /** @enum {string} */
        ReplayStage: "opt_outs" | "opt_ins" | "boards" | "crawls" | "compare" | "carry" | "done";
        /** @enum {string} */
        Seniority: "intern" | "entry" | "mid" | "senior" | "staff" | "principal" | "lead" | "manager" | "head" | "director" | "vp" | "executive";
        /** @enum {string} */
        SeniorityFilter: "intern" | "entry" | "mid" | "senior" | "staff" | "principal" | "lead" | "manager" | "head" | "director" | "vp" | "executive" | "unknown";
        Series: {
            data: {
                points: {
                    /** @description By the day they closed; a closing that was taken back since is none. */
                    closed: number;
                    /**
                     * Format: date
                     * @description The first day of the interval.
                     */
                    date: string;
                    /** @description Postings that the first crawl of their board found: open before, and in `open` from then on. */
                    newly_covered: number;
                    /** @description At the end of the interval, or as it stands now. */
                    open: number;
                    /** @description Postings that were new, by the day they were first seen. */
                    opened: number;
                }[];
                /** @description Of `group_by`; null without it. */
                value: string | null;
            }[];
            meta: {
                /** @description `counts`: of every posting, from counts that each crawl keeps. `postings`: the postings that match were read, the newest 2,000 at most. */
                basis: components["schemas"]["Basis"];
                /** @description Boards that were read on the last day of each interval (of the asked `provider` alone); null of days that were not over when they were counted. Where it moves, so may the series. */
                coverage: {
                    /** Format: date-time */
                    as_of: string | null;
                    points: {
                        boards: number | null;
                        /** Format: date */
                        date: string;
                    }[];
                };
                /** Format: date */
                from: string;
                group_by: string | null;
                /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                ignored_params?: {
                    did_you_mean: string | null;
                    /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                    hint?: string;
                    parameter: string;
                }[];
                interval: components["schemas"]["Interval"];
                near?: {
                    cities: number;
                    cut: boolean;
                };
                /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                notes?: {
                    note: string;
                    parameter: string;
                    value: string;
                }[];
                /** @description true: more than 2,000 postings match, of which only the newest were read; the figures are of these. */
                partial: boolean;
                /** Format: date */
                to: string;
                /** @description true: groups were left out, the answer would be too large. */
                truncated?: boolean;
                /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                unknown_values?: {
                    did_you_mean: string | null;
                    /** @description What the value is, where another parameter takes it. */
                    hint?: string;
                    parameter: string;
                    value: string;
                }[];
            };
        };
        /** @enum {string} */
        Sort: "first_seen" | "posted" | "pay" | "relevance";
        Source: {
            active_jobs: number;
            board: string;
            /** Format: uuid */
            board_id: string;
            consecutive_failures: number;
            cost: {
                /** @description Of the last crawl (UTC), as in 2026-11; null: none. */
                month: string | null;
                /** @description True: it is more. Until the month is over the board is asked once a day; nothing of it is lost. */
                over_quota: boolean;
                /** @description Bytes of the payloads that were stored in it, as they were sent. */
                payload_bytes: number;
                /** @description The quota. Null: no end is set. */
                payload_bytes_max: number | null;
                /** @description The quota. Null: no end is set. */
                rows_max: number | null;
                /** @description Rows of tables that its crawls wrote in that month. */
                rows_written: number;
            };
            crawl_interval_seconds: number;
            crawl_number: number;
            /** Format: date-time */
            created_at: string;
            health: components["schemas"]["SourceHealth"];
            /**
             * Format: date-time
             * @description The last crawl that read the complete list.
             */
            last_complete_at: string | null;
            /** Format: date-time */
            last_crawled_at: string | null;
            /** @description Open postings that the last list lacked, not yet proved gone. */
            missing_jobs: number;
            /**
             * Format: date-time
             * @description Null while paused.
             */
            next_crawl_after: string | null;
            /** Format: uuid */
            org_id: string;
            org_name: string;
            paused: boolean;
            provider: string;
            /** @description Elements of the last list that could not be read. */
            rejected_postings: number;
            /** Format: uuid */
            source_id: string;
            url: string;
        };
        /** @enum {string} */
        SourceHealth: "new" | "ok" | "noisy" | "suspect" | "throttled" | "blocked" | "failing" | "gone" | "paused";
        Stats: {
            active: number;
            /** @description Boards that cost more this month than their quota, ten at most. */
            boards_over_quota: {
                board: string;
                /** @description Of the last crawl (UTC), as in 2026-11; null: none. */
                month: string | null;
                org_name: string;
                /** @description True: it is more. Until the month is over the board is asked once a day; nothing of it is lost. */
                over_quota: boolean;
                /** @description Bytes of the payloads that were stored in it, as they were sent. */
                payload_bytes: number;
                /** @description The quota. Null: no end is set. */
                payload_bytes_max: number | null;
                provider: string;
                /** @description The quota. Null: no end is set. */
                rows_max: number | null;
                /** @description Rows of tables that its crawls wrote in that month. */
                rows_written: number;
                /** Format: uuid */
                source_id: string;
            }[];
            countries: {
                active: number;
                total: number;
                value: string;
            }[];
            /** @description Boards whose next crawl is due, and crawls that never came to be. */
            crawl_queue: {
                due: number;
                /** @description The newest of all that it gave up on, 10 at most. A board whose crawl was lost is asked again at its next turn. */
                lost: components["schemas"]["LostMessage"][];
                /** @description Messages that the queue gave up on in the last 24 hours. */
                lost_24h: number;
                /** @description True: lost_24h is a lower bound. */
                lost_24h_capped: boolean;
                /** Format: date-time */
                oldest_due_at: string | null;
            };
            expired: number;
            /** @description Opened in the last 24 hours, to the minute; what a board's first crawl found is left out. */
            new_24h: number;
            /** @description True: new_24h is a lower bound, for some minutes after an upgrade. */
            new_24h_capped: boolean;
            orgs: number;
            providers: {
                active: number;
                /** @description Elements of its boards' last lists that could not be read. */
                rejected: number;
                /** @description Of those and its open postings, 0 to 1: near 0, unless the ATS changed its shape. */
                rejected_share: number | null;
                total: number;
                value: string;
            }[];
            read_models: {
                events: {
                    /**
                     * Format: date-time
                     * @description The newest crawl it holds.
                     */
                    as_of: string | null;
                    /** @description Always 0: it changes in the transaction that writes the posting. */
                    lag_seconds: number;
                };
                jobs: {
                    /**
                     * Format: date-time
                     * @description The newest crawl it holds.
                     */
                    as_of: string | null;
                    /** @description Always 0: it changes in the transaction that writes the posting. */
                    lag_seconds: number;
                };
                search: {
                    /**
                     * Format: date-time
                     * @description The newest crawl it holds.
                     */
                    as_of: string | null;
                    /** @description Always 0: it changes in the transaction that writes the posting. */
                    lag_seconds: number;
                };
            };
            /** @description Postings ever recorded. */
            records: number;
            /** @description The rebuilding of everything in a second database that was asked for last; null: none was. */
            replay: {
                /** Format: date-time */
                asked_at: string;
                /** @description Registered so far. */
                boards: number;
                comparison: {
                    differing_boards: number;
                    equal_boards: number;
                    /** @description Crawled meanwhile: nothing can be said of them. */
                    moved_boards: number;
                };
                /** @description Carried out so far. */
                crawls: number;
                /** Format: date-time */
                finished_at: string | null;
                /**
                 * Format: date-time
                 * @description Since when no board is crawled, so that the databases can be swapped; null: boards are crawled.
                 */
                held_since: string | null;
                /** @description Boards that could not be gone on with. */
                left_out_boards: number;
                /** Format: date-time */
                ran_at: string | null;
                round: {
                    /** @description Of them carried out. */
                    done: number;
                    /** @description Registrations and crawls that this time through the archive found. */
                    found: number;
                    number: number;
                };
                running: boolean;
                /** @description `opt_outs`, `opt_ins`, `boards`: the archive is looked through; `crawls`: what it has is carried out; these again, until crawls that came meanwhile are caught up with. `compare`: board by board; `carry`: what is in no archive is copied. */
                stage: components["schemas"]["ReplayStage"];
            } | null;
            /** @description What goes with time. What proves a posting, an event or a closing is kept for good. */
            retention: {
                /** @description Days for which versions of descriptions are kept that no posting has any more. Null: no end is set. */
                description_days: number | null;
                /** Format: date-time */
                last_run_at: string | null;
                /** @description Days for which crawls that changed nothing, or failed, are kept. Null: no end is set. */
                ledger_days: number | null;
                /** @description Days for which payloads are kept that prove nothing. Null: no end is set. */
                payload_days: number | null;
                removed: {
                    /** @description Rows of the ledger. */
                    crawls: number;
                    /** @description Old versions. */
                    descriptions: number;
                    /** @description As they were stored, compressed. */
                    payload_bytes: number;
                    /** @description Of all time, as far as this database knows. */
                    payloads: number;
                };
                /** @description Settings that could not be understood: nothing is removed by them. */
                wrong_settings: string[];
            };
            sources: number;
            /** @description How true what is served was, over 7 days; by provider and day at `/stats/truth`. */
            truth: {
                /**
                 * Format: date-time
                 * @description When open postings were counted; null: not yet.
                 */
                as_of: string | null;
                days: number;
                total: {
                    closed: number;
                    /** @description From when a list last held a posting to its closing: it was gone at some moment between. */
                    closing_delay: {
                        mean_seconds: number | null;
                        within_1h: number | null;
                        within_24h: number | null;
                        within_72h: number | null;
                    };
                    /** @description Share of open postings that a whole list held within the hours before. Null: there are none. */
                    confirmed: {
                        within_1h: number | null;
                        within_24h: number | null;
                        within_72h: number | null;
                    };
                    /** @description Open postings, as they were counted. */
                    open: number;
                    /** @description Crawls that left postings open which their list lacked, and these, one counted in each crawl; of a list that was not whole it is not counted what it lacks. */
                    refusals: {
                        crawls: number;
                        postings: number;
                        reason: components["schemas"]["Reason"];
                    }[];
                    reopened_share: number | null;
                    /** @description Of these closings those that were taken back within a week; final after it. */
                    reopened_within_week: number;
                };
            };
            workplace_types: {
                active: number;
                total: number;
                value: string;
            }[];
        };
        /** @enum {string} */
        Status: "delivered" | "failed";
        /** @enum {string} */
        StatusWord: "pending" | "delivered" | "failed";
        /** @enum {string} */
        TitleGroup: "software" | "data_and_ai" | "infrastructure" | "product_and_project" | "design" | "marketing" | "sales" | "customer_service" | "language_services" | "finance" | "legal_and_compliance" | "human_resources" | "administration" | "consulting_and_strategy" | "engineering" | "science" | "healthcare" | "social_services" | "education" | "retail" | "hospitality" | "logistics" | "production" | "maintenance_and_trades" | "construction_and_property" | "public_safety" | "media_and_arts";
        TruthMeter: {
            /**
             * Format: date-time
             * @description When open postings were counted; null: not yet.
             */
            as_of: string | null;
            days: number;
            newest_refusals: {
                /** Format: date-time */
                at: string;
                board: string;
                crawl_number: number;
                /** @description The same in a sentence. */
                detail: string;
                /** @description Postings in the list. */
                listed: number;
                /** @description That it did not close. */
                postings: number;
                provider: string;
                reason: string;
                /** Format: uuid */
                source_id: string;
            }[];
            providers: {
                closed: number;
                /** @description From when a list last held a posting to its closing: it was gone at some moment between. */
                closing_delay: {
                    mean_seconds: number | null;
                    within_1h: number | null;
                    within_24h: number | null;
                    within_72h: number | null;
                };
                /** @description Share of open postings that a whole list held within the hours before. Null: there are none. */
                confirmed: {
                    within_1h: number | null;
                    within_24h: number | null;
                    within_72h: number | null;
                };
                /** @description Open postings, as they were counted. */
                open: number;
                provider: string;
                /** @description Crawls that left postings open which their list lacked, and these, one counted in each crawl; of a list that was not whole it is not counted what it lacks. */
                refusals: {
                    crawls: number;
                    postings: number;
                    reason: components["schemas"]["Reason"];
                }[];
                reopened_share: number | null;
                /** @description Of these closings those that were taken back within a week; final after it. */
                reopened_within_week: number;
            }[];
            /** @description Days (UTC) of which something is known, newest first. Closings stand on the day they closed. */
            series: {
                closed: number;
                /** @description From when a list last held a posting to its closing: it was gone at some moment between. */
                closing_delay: {
                    mean_seconds: number | null;
                    within_1h: number | null;
                    within_24h: number | null;
                    within_72h: number | null;
                };
                /** @description Share of open postings that a whole list held within the hours before. Null: there are none. */
                confirmed: {
                    within_1h: number | null;
                    within_24h: number | null;
                    within_72h: number | null;
                };
                /** Format: date */
                day: string;
                /** @description Open postings, as they were counted. */
                open: number;
                /** @description Crawls that left postings open which their list lacked, and these, one counted in each crawl; of a list that was not whole it is not counted what it lacks. */
                refusals: {
                    crawls: number;
                    postings: number;
                    reason: components["schemas"]["Reason"];
                }[];
                reopened_share: number | null;
                /** @description Of these closings those that were taken back within a week; final after it. */
                reopened_within_week: number;
            }[];
            total: {
                closed: number;
                /** @description From when a list last held a posting to its closing: it was gone at some moment between. */
                closing_delay: {
                    mean_seconds: number | null;
                    within_1h: number | null;
                    within_24h: number | null;
                    within_72h: number | null;
                };
                /** @description Share of open postings that a whole list held within the hours before. Null: there are none. */
                confirmed: {
                    within_1h: number | null;
                    within_24h: number | null;
                    within_72h: number | null;
                };
                /** @description Open postings, as they were counted. */
                open: number;
                /** @description Crawls that left postings open which their list lacked, and these, one counted in each crawl; of a list that was not whole it is not counted what it lacks. */
                refusals: {
                    crawls: number;
                    postings: number;
                    reason: components["schemas"]["Reason"];
                }[];
                reopened_share: number | null;
                /** @description Of these closings those that were taken back within a week; final after it. */
                reopened_within_week: number;
            };
        };
        /** @enum {string} */
        Type: "string" | "text" | "double" | "integer" | "boolean" | "timestamp" | "date" | "json";
        /** @enum {string} */
        UpdateCause: "reprocessed" | "changed_and_reprocessed";
        Verification: {
            /** @description How the ledger has it after this; closed on proof alone. */
            active: boolean | null;
            /** @description `cannot_tell`: what came proves neither; then nothing was closed either. */
            answer: components["schemas"]["Answer"];
            /**
             * Format: date-time
             * @description Of what moment the answer is: when the board's list was asked for.
             */
            as_of: string | null;
            /**
             * Format: date-time
             * @description From then on the board may be asked again.
             */
            ask_again_at: string | null;
            /** @description False: the answer is that of the board's last crawl. */
            asked_now: boolean;
            board: string;
            crawl_number: number | null;
            /** @description The same in a sentence. */
            detail: string;
            /** @description Why the crawl failed. */
            error_code: string | null;
            /** @description Of the board's list; null: there was no answer. */
            http_status: number | null;
            /** Format: date-time */
            inactive_at: string | null;
            /** @description Null: no posting of this address was ever seen. */
            job_id: string | null;
            /** @description Of the posting's own machine address; null: it was not asked, or gave no clear answer. */
            own_http_status: number | null;
            /** @description Of the list's bytes; of several pages, of the JSON of their names. */
            payload_sha256: string | null;
            provider: string;
            /** @description The list that was read, in the archive. */
            raw_payload_uri: string | null;
            /** @description What the answer rests on. Of these the board was not asked by this request: `asked_lately`, `owes_proof`, `resting`, `over_budget`, `paused`, `being_asked`, `busy`, `not_asking`. */
            reason: components["schemas"]["ReasonWord"];
            /** Format: uuid */
            source_id: string;
        };
        WebhookDelivery: {
            /** @description What came of the last attempt: `http_200`, `http_500`, `timeout`, `network_error`. */
            answer: string | null;
            attempts: number;
            delivery_id: string;
            /** @description The `webhook-id` that it bears; null of a test, and where the event's board is not here any more. */
            event_id: string | null;
            event_type: components["schemas"]["EventTypeWord"] | null;
            field_name: string | null;
            job_id: string | null;
            /** Format: date-time */
            next_attempt_at: string | null;
            /**
             * Format: date-time
             * @description When it arrived or was given up.
             */
            settled_at: string | null;
            status: components["schemas"]["StatusWord"];
            /**
             * Format: uuid
             * @description Null when the subscription ended.
             */
            subscription_id: string | null;
        };
        WebhookEndpoint: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            disabled_at: string | null;
            /** @description `http_410`, `timeout`, `key_revoked` ... */
            disabled_reason: string | null;
            /** Format: uuid */
            endpoint_id: string;
            /**
             * Format: date-time
             * @description Since when no event has arrived, though some were sent.
             */
            failing_since: string | null;
            /** @description Whether `x-bluedoor-signature` is sent too. */
            hex_signature: boolean;
            /**
             * Format: date-time
             * @description Events at or after this were left out because too many waited; `endpoint.overflow` will say so.
             */
            missed_from: string | null;
            /** @description Signs what is pushed (`whsec_...`). Shown this once, when the endpoint is made. */
            secret?: string;
            status: components["schemas"]["EndpointStatus"];
            url: string;
            /** @description Events that wait to be pushed. */
            waiting: number;
        };
        WebhookSubscription: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            endpoint_id: string;
            events: components["schemas"]["EventType"][];
            job_id: string | null;
            /** Format: uuid */
            org_id: string | null;
            /** @description The filters of a search, as they are understood; null for one thing. */
            search: {
                [key: string]: unknown;
            } | null;
            /** @description Signs what is pushed (`whsec_...`). Shown this once, when the endpoint is made. */
            secret?: string;
            /** Format: uuid */
            source_id: string | null;
            /** Format: uuid */
            subscription_id: string;
            url: string;
        };
        WebhookTest: {
            /** @description `http_200`, `http_500`, `timeout`, `network_error` ... */
            answer: string;
            status: components["schemas"]["Status"];
            webhook_id: string;
        };
        WordClause: {
            any_of: {
                /** @description true: one behind the other. */
                phrase: boolean;
                /** @description The forms that are looked for; all must be there. */
                words: string[];
                /** @description The part of the text that it is. */
                written: string;
            }[];
            /** @description true: none of `any_of` may be there. */
            excluded: boolean;
        };
        /** @enum {string} */
        WorkplaceType: "remote" | "hybrid" | "on_site";
        /** @enum {string} */
        WorkplaceTypeFilter: "remote" | "hybrid" | "on_site" | "unknown";
        /** @enum {string} */
        YesNo: "yes" | "no";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAddresses: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Addresses */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            method: string;
                            path: string;
                            summary: string | null;
                            url: string;
                        }[];
                        meta: {
                            docs: string;
                            health: string;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            keys: string;
                            openapi: string;
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCrawls: {
        parameters: {
            query?: {
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Crawls */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["BoardCrawl"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDatasets: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Datasets, their columns and files */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Dataset"][];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadDataset: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A file's name with its ending: `postings.parquet`. */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            /** @description The bytes that were asked for */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/gzip": string;
                    "application/vnd.apache.parquet": string;
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description None of the bytes that are asked for is there */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchEvents: {
        parameters: {
            query?: {
                /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                active?: boolean;
                /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                agency?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `agency` would find. */
                agency_exclude?: components["schemas"]["YesNo"][];
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                baseline?: boolean;
                /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                city?: string[];
                /** @description Leaves out what `city` would find. */
                city_exclude?: string[];
                /** @description Closed at or after this time: of closed postings, without `status` too. */
                closed_after?: string;
                /** @description Closed before this time: of closed postings, without `status` too. */
                closed_before?: string;
                /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                conflict?: components["schemas"]["ConflictFact"][];
                /** @description Leaves out what `conflict` would find. */
                conflict_exclude?: components["schemas"]["ConflictFact"][];
                /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                country?: string[];
                /** @description Leaves out what `country` would find. */
                country_exclude?: string[];
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Departments; case and accents don't matter. Several separated by commas. */
                department?: string[];
                /** @description Leaves out what `department` would find. */
                department_exclude?: string[];
                /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                description?: string;
                /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                duplicate_cluster_id?: string[];
                /** @description Leaves out what `duplicate_cluster_id` would find. */
                duplicate_cluster_id_exclude?: string[];
                /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                education?: components["schemas"]["EducationLevel"][];
                /** @description Leaves out what `education` would find. */
                education_exclude?: components["schemas"]["EducationLevel"][];
                /** @description Kinds of employment; `unknown` for postings that state none. */
                employment_type?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Leaves out what `employment_type` would find. */
                employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Kinds of event; several separated by commas. */
                event_types?: components["schemas"]["EventType"][];
                /** @description Updates of these fields; several separated by commas. Events of no field are left out. */
                field_name?: components["schemas"]["FieldName"][];
                /** @description First seen by us at or after this time. */
                first_seen_after?: string;
                /** @description First seen by us before this time. */
                first_seen_before?: string;
                /** @description Also what the first crawl of a board found; false if not given. */
                include_baseline?: boolean;
                /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                job_ids?: string[];
                /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                language?: string[];
                /** @description Leaves out what `language` would find. */
                language_exclude?: string[];
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                location?: string[];
                /** @description The same as `location`. */
                location_text?: string[];
                /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                near?: string;
                /** @description Events at or after this time. */
                observed_after?: string;
                /** @description Events before this time. */
                observed_before?: string;
                /** @description Companies, by org_id; several separated by commas. */
                org_ids?: string[];
                /** @description Leaves out what `org_ids` would find. */
                org_ids_exclude?: string[];
                /** @description Posted at or after this time, as the board says. */
                posted_after?: string;
                /** @description Posted before this time. */
                posted_before?: string;
                /** @description ATS; several separated by commas. */
                provider?: string[];
                /** @description Leaves out what `provider` would find. */
                provider_exclude?: string[];
                /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                q?: string;
                /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                radius_km?: number;
                /** @description Closings for these reasons; several separated by commas. */
                reason?: components["schemas"]["CloseReason"][];
                /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                region?: string[];
                /** @description Leaves out what `region` would find. */
                region_exclude?: string[];
                /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                remote_from?: string;
                /** @description The same as `workplace_type`. */
                remote_policy?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `remote_policy` would find. */
                remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                salary_currency?: string[];
                /** @description Leaves out what `salary_currency` would find. */
                salary_currency_exclude?: string[];
                /** @description Whether the posting states an amount of pay. */
                salary_exists?: boolean;
                /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                salary_max?: number;
                /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                salary_min?: number;
                /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                security_clearance?: components["schemas"]["ClearanceLevel"][];
                /** @description Leaves out what `security_clearance` would find. */
                security_clearance_exclude?: components["schemas"]["ClearanceLevel"][];
                /** @description Rank by title, else text; `unknown`: by neither. */
                seniority?: components["schemas"]["SeniorityFilter"][];
                /** @description Leaves out what `seniority` would find. */
                seniority_exclude?: components["schemas"]["SeniorityFilter"][];
                /** @description Boards, by source_id; several separated by commas. */
                source_ids?: string[];
                /** @description Leaves out what `source_ids` would find. */
                source_ids_exclude?: string[];
                /** @description Of postings that are open now (`active`) or closed (`expired`); `any` if not given. Not together with `active`. */
                status?: components["schemas"]["JobStatusFilter"];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Words of the title, written as `q` is; all must be there. */
                title?: string;
                /** @description Words and phrases of which the title must have none, written as `q` is. */
                title_exclude?: string;
                /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                title_family?: string[];
                /** @description Leaves out what `title_family` would find. */
                title_family_exclude?: string[];
                /** @description Groups of `title_family`: each is all of its families. */
                title_group?: components["schemas"]["TitleGroup"][];
                /** @description Leaves out what `title_group` would find. */
                title_group_exclude?: components["schemas"]["TitleGroup"][];
                /** @description Updated at or after this time, as the board says. */
                updated_after?: string;
                /** @description Updated before this time. */
                updated_before?: string;
                /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                visa_sponsorship?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `visa_sponsorship` would find. */
                visa_sponsorship_exclude?: components["schemas"]["YesNo"][];
                /** @description Work models; `unknown` for postings that state none. */
                workplace_type?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `workplace_type` would find. */
                workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobEvent"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchEventsByBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                    active?: boolean | null;
                    /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                    agency?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Leaves out what `agency` would find. */
                    agency_exclude?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Alias of `provider`. */
                    ats_provider?: string[] | string | null;
                    /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                    baseline?: boolean | null;
                    /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                    city?: string[] | string | null;
                    /** @description Leaves out what `city` would find. */
                    city_exclude?: string[] | string | null;
                    /** @description Closed at or after this time: of closed postings, without `status` too. */
                    closed_after?: string;
                    /** @description Closed before this time: of closed postings, without `status` too. */
                    closed_before?: string;
                    /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                    conflict?: components["schemas"]["ConflictFact"][] | string | null;
                    /** @description Leaves out what `conflict` would find. */
                    conflict_exclude?: components["schemas"]["ConflictFact"][] | string | null;
                    /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                    country?: string[] | string | null;
                    /** @description Leaves out what `country` would find. */
                    country_exclude?: string[] | string | null;
                    /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                    cursor?: string | null;
                    /** @description Departments; case and accents don't matter. Several separated by commas. */
                    department?: string[] | string | null;
                    /** @description Leaves out what `department` would find. */
                    department_exclude?: string[] | string | null;
                    /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                    description?: string | null;
                    /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                    duplicate_cluster_id?: string[] | string | null;
                    /** @description Leaves out what `duplicate_cluster_id` would find. */
                    duplicate_cluster_id_exclude?: string[] | string | null;
                    /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                    education?: components["schemas"]["EducationLevel"][] | string | null;
                    /** @description Leaves out what `education` would find. */
                    education_exclude?: components["schemas"]["EducationLevel"][] | string | null;
                    /** @description Kinds of employment; `unknown` for postings that state none. */
                    employment_type?: components["schemas"]["EmploymentTypeFilter"][] | string | null;
                    /** @description Leaves out what `employment_type` would find. */
                    employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][] | string | null;
                    /** @description Kinds of event; several separated by commas. */
                    event_types?: components["schemas"]["EventType"][] | string | null;
                    /** @description Updates of these fields; several separated by commas. Events of no field are left out. */
                    field_name?: components["schemas"]["FieldName"][] | string | null;
                    /** @description First seen by us at or after this time. */
                    first_seen_after?: string;
                    /** @description First seen by us before this time. */
                    first_seen_before?: string;
                    /** @description Also what the first crawl of a board found; false if not given. */
                    include_baseline?: boolean | null;
                    /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                    job_ids?: string[] | string | null;
                    /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                    language?: string[] | string | null;
                    /** @description Leaves out what `language` would find. */
                    language_exclude?: string[] | string | null;
                    /** @description Rows of a page, 1 to 100; 25 if not given. */
                    limit?: number | null;
                    /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                    location?: string[] | string | null;
                    /** @description The same as `location`. */
                    location_text?: string[] | string | null;
                    /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                    near?: string | null;
                    /** @description Events at or after this time. */
                    observed_after?: string;
                    /** @description Events before this time. */
                    observed_before?: string;
                    /** @description Companies, by org_id; several separated by commas. */
                    org_ids?: string[] | string | null;
                    /** @description Leaves out what `org_ids` would find. */
                    org_ids_exclude?: string[] | string | null;
                    /** @description Posted at or after this time, as the board says. */
                    posted_after?: string;
                    /** @description Posted before this time. */
                    posted_before?: string;
                    /** @description ATS; several separated by commas. */
                    provider?: string[] | string | null;
                    /** @description Leaves out what `provider` would find. */
                    provider_exclude?: string[] | string | null;
                    /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                    q?: string | null;
                    /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                    radius_km?: number;
                    /** @description Closings for these reasons; several separated by commas. */
                    reason?: components["schemas"]["CloseReason"][] | string | null;
                    /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                    region?: string[] | string | null;
                    /** @description Leaves out what `region` would find. */
                    region_exclude?: string[] | string | null;
                    /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                    remote_from?: string | null;
                    /** @description The same as `workplace_type`. */
                    remote_policy?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Leaves out what `remote_policy` would find. */
                    remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                    salary_currency?: string[] | string | null;
                    /** @description Leaves out what `salary_currency` would find. */
                    salary_currency_exclude?: string[] | string | null;
                    /** @description Whether the posting states an amount of pay. */
                    salary_exists?: boolean | null;
                    /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                    salary_max?: number;
                    /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                    salary_min?: number;
                    /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                    security_clearance?: components["schemas"]["ClearanceLevel"][] | string | null;
                    /** @description Leaves out what `security_clearance` would find. */
                    security_clearance_exclude?: components["schemas"]["ClearanceLevel"][] | string | null;
                    /** @description Rank by title, else text; `unknown`: by neither. */
                    seniority?: components["schemas"]["SeniorityFilter"][] | string | null;
                    /** @description Leaves out what `seniority` would find. */
                    seniority_exclude?: components["schemas"]["SeniorityFilter"][] | string | null;
                    /** @description Boards, by source_id; several separated by commas. */
                    source_ids?: string[] | string | null;
                    /** @description Leaves out what `source_ids` would find. */
                    source_ids_exclude?: string[] | string | null;
                    /** @description Of postings that are open now (`active`) or closed (`expired`); `any` if not given. Not together with `active`. */
                    status?: components["schemas"]["JobStatusFilter"] | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description Words of the title, written as `q` is; all must be there. */
                    title?: string | null;
                    /** @description Words and phrases of which the title must have none, written as `q` is. */
                    title_exclude?: string | null;
                    /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                    title_family?: string[] | string | null;
                    /** @description Leaves out what `title_family` would find. */
                    title_family_exclude?: string[] | string | null;
                    /** @description Groups of `title_family`: each is all of its families. */
                    title_group?: components["schemas"]["TitleGroup"][] | string | null;
                    /** @description Leaves out what `title_group` would find. */
                    title_group_exclude?: components["schemas"]["TitleGroup"][] | string | null;
                    /** @description Updated at or after this time, as the board says. */
                    updated_after?: string;
                    /** @description Updated before this time. */
                    updated_before?: string;
                    /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                    visa_sponsorship?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Leaves out what `visa_sponsorship` would find. */
                    visa_sponsorship_exclude?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Work models; `unknown` for postings that state none. */
                    workplace_type?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Leaves out what `workplace_type` would find. */
                    workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                };
            };
        };
        responses: {
            /** @description Events */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobEvent"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                active?: boolean;
                /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                agency?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `agency` would find. */
                agency_exclude?: components["schemas"]["YesNo"][];
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                baseline?: boolean;
                /** @description Postings that changed at or after this time, oldest change first: for mirrors. A change bears the time its crawl began, so begin again fifteen minutes (as long as a crawl may take) before where you stopped. */
                changed_after?: string;
                /** @description Postings that changed before this time, oldest change first. */
                changed_before?: string;
                /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                city?: string[];
                /** @description Leaves out what `city` would find. */
                city_exclude?: string[];
                /** @description Closed at or after this time: of closed postings, without `status` too. */
                closed_after?: string;
                /** @description Closed before this time: of closed postings, without `status` too. */
                closed_before?: string;
                /** @description `duplicates`: one row for each opening, of its open postings that match the one first seen; `duplicate_count` says how many others its opening has. Closed postings stand for themselves. Not by change time. */
                collapse?: "duplicates";
                /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                conflict?: components["schemas"]["ConflictFact"][];
                /** @description Leaves out what `conflict` would find. */
                conflict_exclude?: components["schemas"]["ConflictFact"][];
                /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                country?: string[];
                /** @description Leaves out what `country` would find. */
                country_exclude?: string[];
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Departments; case and accents don't matter. Several separated by commas. */
                department?: string[];
                /** @description Leaves out what `department` would find. */
                department_exclude?: string[];
                /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                description?: string;
                /** @description Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables). */
                description_format?: components["schemas"]["DescriptionFormat"][];
                /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                duplicate_cluster_id?: string[];
                /** @description Leaves out what `duplicate_cluster_id` would find. */
                duplicate_cluster_id_exclude?: string[];
                /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                education?: components["schemas"]["EducationLevel"][];
                /** @description Leaves out what `education` would find. */
                education_exclude?: components["schemas"]["EducationLevel"][];
                /** @description Kinds of employment; `unknown` for postings that state none. */
                employment_type?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Leaves out what `employment_type` would find. */
                employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description First seen by us at or after this time. */
                first_seen_after?: string;
                /** @description First seen by us before this time. */
                first_seen_before?: string;
                /** @description `description` adds description_text and description_html; `truth` adds `meta.truth`, the share of all open postings that a whole list of their board held within 24 hours. */
                include?: components["schemas"]["Include"][];
                /** @description true: `meta.query` says how `q`, `title`, `title_exclude` and `description` were read: the forms that words are looked for in, phrases, alternatives, what is excluded. */
                include_query?: boolean;
                /** @description true: `meta.total_matching`; exact without a filter and with any one (of words: one word; of places: one place), otherwise counted to 1,000 (`total_matching_capped`). Of the same instant as the list. Not by change time, nor of openings (`collapse`) under filters, nor when crawls came between the reads again and again (`total_matching_unavailable`). */
                include_total?: boolean;
                /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                job_ids?: string[];
                /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                language?: string[];
                /** @description Leaves out what `language` would find. */
                language_exclude?: string[];
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                location?: string[];
                /** @description The same as `location`. */
                location_text?: string[];
                /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                near?: string;
                /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                org_ids?: string[];
                /** @description Leaves out what `org_ids` would find. */
                org_ids_exclude?: string[];
                /** @description Posted at or after this time, as the board says. */
                posted_after?: string;
                /** @description Posted before this time. */
                posted_before?: string;
                /** @description ATS the posting was read from; several separated by commas. */
                provider?: string[];
                /** @description Leaves out what `provider` would find. */
                provider_exclude?: string[];
                /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                q?: string;
                /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                radius_km?: number;
                /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                region?: string[];
                /** @description Leaves out what `region` would find. */
                region_exclude?: string[];
                /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                remote_from?: string;
                /** @description The same as `workplace_type`. */
                remote_policy?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `remote_policy` would find. */
                remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                salary_currency?: string[];
                /** @description Leaves out what `salary_currency` would find. */
                salary_currency_exclude?: string[];
                /** @description Whether the posting states an amount of pay. */
                salary_exists?: boolean;
                /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                salary_max?: number;
                /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                salary_min?: number;
                /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                security_clearance?: components["schemas"]["ClearanceLevel"][];
                /** @description Leaves out what `security_clearance` would find. */
                security_clearance_exclude?: components["schemas"]["ClearanceLevel"][];
                /** @description Rank by title, else text; `unknown`: by neither. */
                seniority?: components["schemas"]["SeniorityFilter"][];
                /** @description Leaves out what `seniority` would find. */
                seniority_exclude?: components["schemas"]["SeniorityFilter"][];
                /** @description The order; `meta.order` names it. `first_seen` (default): the newest here first, as crawls were committed; one that took long may stand above one that began after it, and `first_seen_at` is when a crawl began. `posted`: by the day (UTC) of the board's own date, the latest first, those without one last; within a day those that we saw last come first. `pay`: the most that a year pays, highest first, by the hours and days of `salary_min`; only amounts of one currency compare, so it goes with one `salary_currency`; what has no amount or no period comes last. Both are orders of open postings; equal ones are the newest here first. `relevance`: goes with `q`; postings whose title has all of it before the others, each the newest here first. Not together with `changed_after` and `changed_before`, whose list is by change time. */
                sort?: components["schemas"]["Sort"];
                /** @description Boards, by source_id; several separated by commas. Unknown ids match nothing. */
                source_ids?: string[];
                /** @description Leaves out what `source_ids` would find. */
                source_ids_exclude?: string[];
                /** @description `active` (default), `expired`, or `any` for both. Not together with `active`. */
                status?: components["schemas"]["JobStatusFilter"];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Words of the title, written as `q` is; all must be there. */
                title?: string;
                /** @description Words and phrases of which the title must have none, written as `q` is. */
                title_exclude?: string;
                /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                title_family?: string[];
                /** @description Leaves out what `title_family` would find. */
                title_family_exclude?: string[];
                /** @description Groups of `title_family`: each is all of its families. */
                title_group?: components["schemas"]["TitleGroup"][];
                /** @description Leaves out what `title_group` would find. */
                title_group_exclude?: components["schemas"]["TitleGroup"][];
                /** @description Updated at or after this time, as the board says. */
                updated_after?: string;
                /** @description Updated before this time. */
                updated_before?: string;
                /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                visa_sponsorship?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `visa_sponsorship` would find. */
                visa_sponsorship_exclude?: components["schemas"]["YesNo"][];
                /** @description Work models; `unknown` for postings that state none. */
                workplace_type?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `workplace_type` would find. */
                workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Postings, newest first */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: {
                /** @description The posting as it stood at this instant (`JobAt`); as it stands now if not given. */
                at?: string;
                /** @description Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables). */
                description_format?: components["schemas"]["DescriptionFormat"][];
                /** @description `description` adds description_text and description_html. */
                include?: "description"[];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A posting's `job_id`. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posting */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"] | components["schemas"]["JobAt"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareJob: {
        parameters: {
            query: {
                /** @description The earlier instant. */
                from: string;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description The later instant; as it stands now if not given. */
                to?: string;
            };
            header?: never;
            path: {
                /** @description A posting's `job_id`. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fields that differ; those that changed and came back do not */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobDiff"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJobEvents: {
        parameters: {
            query?: {
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A posting's `job_id`. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its events */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["JobEvent"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobProof: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A posting's `job_id`. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The proof of its last closing */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ClosingProof"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJobPayload: {
        parameters: {
            query?: {
                /** @description What it was read from as it stood at this instant; now if not given. */
                at?: string;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A posting's `job_id`. */
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posting's element of the list */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description SHA-256 of the posting's own bytes, untouched: its `source_hash`. */
                    "X-Fragment-Sha256"?: string;
                    /** @description SHA-256 of the whole payload. */
                    "X-Payload-Sha256"?: string;
                    /** @description The archived payload. */
                    "X-Payload-Uri"?: string;
                    /** @description JSON pointers of values that are left out, with commas between, and how many more there are beyond 100 pointers or 4000 bytes: `/a, /b, and 3 more`. Empty where the whole is left out. */
                    "X-Redacted"?: string;
                    /** @description Values that are left out; with 0 the body is the untouched bytes. */
                    "X-Redacted-Count"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    } | {
                        [key: string]: unknown;
                    }[] | string;
                    "text/plain": string;
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables). */
                    description_format?: components["schemas"]["DescriptionFormat"][] | string | null;
                    /** @description `description` adds description_text and description_html. */
                    include?: "description"[] | string | null;
                    /** @description Postings by job_id. */
                    job_ids?: string[] | string | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description Postings by their addresses, or those of their forms. */
                    urls?: string[] | string | null;
                };
            };
        };
        responses: {
            /** @description One entry for each id, then for each address; `data` is null for what is not here. Open and closed ones */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            data: components["schemas"]["Job"] | null;
                            input: {
                                job_id: string;
                            } | {
                                url: string;
                            };
                        }[];
                        meta: {
                            count: number;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description true: the answer would be too large; ask again for those that it lacks. */
                            truncated?: boolean;
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countJobs: {
        parameters: {
            query: {
                /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                active?: boolean;
                /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                agency?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `agency` would find. */
                agency_exclude?: components["schemas"]["YesNo"][];
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                baseline?: boolean;
                /** @description Postings that changed at or after this time, oldest change first: for mirrors. A change bears the time its crawl began, so begin again fifteen minutes (as long as a crawl may take) before where you stopped. */
                changed_after?: string;
                /** @description Postings that changed before this time, oldest change first. */
                changed_before?: string;
                /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                city?: string[];
                /** @description Leaves out what `city` would find. */
                city_exclude?: string[];
                /** @description Closed at or after this time: of closed postings, without `status` too. */
                closed_after?: string;
                /** @description Closed before this time: of closed postings, without `status` too. */
                closed_before?: string;
                /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                conflict?: components["schemas"]["ConflictFact"][];
                /** @description Leaves out what `conflict` would find. */
                conflict_exclude?: components["schemas"]["ConflictFact"][];
                /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                country?: string[];
                /** @description Leaves out what `country` would find. */
                country_exclude?: string[];
                /** @description Departments; case and accents don't matter. Several separated by commas. */
                department?: string[];
                /** @description Leaves out what `department` would find. */
                department_exclude?: string[];
                /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                description?: string;
                /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                duplicate_cluster_id?: string[];
                /** @description Leaves out what `duplicate_cluster_id` would find. */
                duplicate_cluster_id_exclude?: string[];
                /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                education?: components["schemas"]["EducationLevel"][];
                /** @description Leaves out what `education` would find. */
                education_exclude?: components["schemas"]["EducationLevel"][];
                /** @description Kinds of employment; `unknown` for postings that state none. */
                employment_type?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Leaves out what `employment_type` would find. */
                employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description What to count by; several separated by commas. */
                field: components["schemas"]["FacetField"][];
                /** @description First seen by us at or after this time. */
                first_seen_after?: string;
                /** @description First seen by us before this time. */
                first_seen_before?: string;
                /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                job_ids?: string[];
                /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                language?: string[];
                /** @description Leaves out what `language` would find. */
                language_exclude?: string[];
                /** @description Values of a field, 1 to 1000; 100 if not given. Over all fields at most 1500. */
                limit?: number;
                /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                location?: string[];
                /** @description The same as `location`. */
                location_text?: string[];
                /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                near?: string;
                /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                org_ids?: string[];
                /** @description Leaves out what `org_ids` would find. */
                org_ids_exclude?: string[];
                /** @description Posted at or after this time, as the board says. */
                posted_after?: string;
                /** @description Posted before this time. */
                posted_before?: string;
                /** @description ATS the posting was read from; several separated by commas. */
                provider?: string[];
                /** @description Leaves out what `provider` would find. */
                provider_exclude?: string[];
                /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                q?: string;
                /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                radius_km?: number;
                /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                region?: string[];
                /** @description Leaves out what `region` would find. */
                region_exclude?: string[];
                /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                remote_from?: string;
                /** @description The same as `workplace_type`. */
                remote_policy?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `remote_policy` would find. */
                remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                salary_currency?: string[];
                /** @description Leaves out what `salary_currency` would find. */
                salary_currency_exclude?: string[];
                /** @description Whether the posting states an amount of pay. */
                salary_exists?: boolean;
                /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                salary_max?: number;
                /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                salary_min?: number;
                /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                security_clearance?: components["schemas"]["ClearanceLevel"][];
                /** @description Leaves out what `security_clearance` would find. */
                security_clearance_exclude?: components["schemas"]["ClearanceLevel"][];
                /** @description Rank by title, else text; `unknown`: by neither. */
                seniority?: components["schemas"]["SeniorityFilter"][];
                /** @description Leaves out what `seniority` would find. */
                seniority_exclude?: components["schemas"]["SeniorityFilter"][];
                /** @description Boards, by source_id; several separated by commas. Unknown ids match nothing. */
                source_ids?: string[];
                /** @description Leaves out what `source_ids` would find. */
                source_ids_exclude?: string[];
                /** @description `active` (default), `expired`, or `any` for both. Not together with `active`. */
                status?: components["schemas"]["JobStatusFilter"];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Words of the title, written as `q` is; all must be there. */
                title?: string;
                /** @description Words and phrases of which the title must have none, written as `q` is. */
                title_exclude?: string;
                /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                title_family?: string[];
                /** @description Leaves out what `title_family` would find. */
                title_family_exclude?: string[];
                /** @description Groups of `title_family`: each is all of its families. */
                title_group?: components["schemas"]["TitleGroup"][];
                /** @description Leaves out what `title_group` would find. */
                title_group_exclude?: components["schemas"]["TitleGroup"][];
                /** @description Updated at or after this time, as the board says. */
                updated_after?: string;
                /** @description Updated before this time. */
                updated_before?: string;
                /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                visa_sponsorship?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `visa_sponsorship` would find. */
                visa_sponsorship_exclude?: components["schemas"]["YesNo"][];
                /** @description Work models; `unknown` for postings that state none. */
                workplace_type?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `workplace_type` would find. */
                workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Values with counts */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Values of the first field, most postings first. */
                        data: {
                            count: number;
                            value: string;
                        }[];
                        /** @description Values of every field, when several were asked. */
                        facets?: {
                            [key: string]: {
                                count: number;
                                value: string;
                            }[];
                        };
                        meta: {
                            /** @description true: several filters, or several words, and more than 2,000 postings match (with changed_after or changed_before: more than 2,000 changes), of which only the first 2,000 were counted; 200 where texts of descriptions are looked at. */
                            capped: boolean;
                            count: number;
                            field: string;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description true: there are more values, and the rarest were left out: more than `limit`, or than one answer has room for. */
                            truncated?: boolean;
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countJobsByBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                    active?: boolean | null;
                    /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                    agency?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Leaves out what `agency` would find. */
                    agency_exclude?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Alias of `provider`. */
                    ats_provider?: string[] | string | null;
                    /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                    baseline?: boolean | null;
                    /** @description Postings that changed at or after this time, oldest change first: for mirrors. A change bears the time its crawl began, so begin again fifteen minutes (as long as a crawl may take) before where you stopped. */
                    changed_after?: string;
                    /** @description Postings that changed before this time, oldest change first. */
                    changed_before?: string;
                    /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                    city?: string[] | string | null;
                    /** @description Leaves out what `city` would find. */
                    city_exclude?: string[] | string | null;
                    /** @description Closed at or after this time: of closed postings, without `status` too. */
                    closed_after?: string;
                    /** @description Closed before this time: of closed postings, without `status` too. */
                    closed_before?: string;
                    /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                    conflict?: components["schemas"]["ConflictFact"][] | string | null;
                    /** @description Leaves out what `conflict` would find. */
                    conflict_exclude?: components["schemas"]["ConflictFact"][] | string | null;
                    /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                    country?: string[] | string | null;
                    /** @description Leaves out what `country` would find. */
                    country_exclude?: string[] | string | null;
                    /** @description Departments; case and accents don't matter. Several separated by commas. */
                    department?: string[] | string | null;
                    /** @description Leaves out what `department` would find. */
                    department_exclude?: string[] | string | null;
                    /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                    description?: string | null;
                    /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                    duplicate_cluster_id?: string[] | string | null;
                    /** @description Leaves out what `duplicate_cluster_id` would find. */
                    duplicate_cluster_id_exclude?: string[] | string | null;
                    /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                    education?: components["schemas"]["EducationLevel"][] | string | null;
                    /** @description Leaves out what `education` would find. */
                    education_exclude?: components["schemas"]["EducationLevel"][] | string | null;
                    /** @description Kinds of employment; `unknown` for postings that state none. */
                    employment_type?: components["schemas"]["EmploymentTypeFilter"][] | string | null;
                    /** @description Leaves out what `employment_type` would find. */
                    employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][] | string | null;
                    /** @description What to count by; several separated by commas. */
                    field: components["schemas"]["FacetField"][] | string | null;
                    /** @description First seen by us at or after this time. */
                    first_seen_after?: string;
                    /** @description First seen by us before this time. */
                    first_seen_before?: string;
                    /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                    job_ids?: string[] | string | null;
                    /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                    language?: string[] | string | null;
                    /** @description Leaves out what `language` would find. */
                    language_exclude?: string[] | string | null;
                    /** @description Values of a field, 1 to 1000; 100 if not given. Over all fields at most 1500. */
                    limit?: number | null;
                    /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                    location?: string[] | string | null;
                    /** @description The same as `location`. */
                    location_text?: string[] | string | null;
                    /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                    near?: string | null;
                    /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                    org_ids?: string[] | string | null;
                    /** @description Leaves out what `org_ids` would find. */
                    org_ids_exclude?: string[] | string | null;
                    /** @description Posted at or after this time, as the board says. */
                    posted_after?: string;
                    /** @description Posted before this time. */
                    posted_before?: string;
                    /** @description ATS the posting was read from; several separated by commas. */
                    provider?: string[] | string | null;
                    /** @description Leaves out what `provider` would find. */
                    provider_exclude?: string[] | string | null;
                    /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                    q?: string | null;
                    /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                    radius_km?: number;
                    /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                    region?: string[] | string | null;
                    /** @description Leaves out what `region` would find. */
                    region_exclude?: string[] | string | null;
                    /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                    remote_from?: string | null;
                    /** @description The same as `workplace_type`. */
                    remote_policy?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Leaves out what `remote_policy` would find. */
                    remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                    salary_currency?: string[] | string | null;
                    /** @description Leaves out what `salary_currency` would find. */
                    salary_currency_exclude?: string[] | string | null;
                    /** @description Whether the posting states an amount of pay. */
                    salary_exists?: boolean | null;
                    /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                    salary_max?: number;
                    /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                    salary_min?: number;
                    /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                    security_clearance?: components["schemas"]["ClearanceLevel"][] | string | null;
                    /** @description Leaves out what `security_clearance` would find. */
                    security_clearance_exclude?: components["schemas"]["ClearanceLevel"][] | string | null;
                    /** @description Rank by title, else text; `unknown`: by neither. */
                    seniority?: components["schemas"]["SeniorityFilter"][] | string | null;
                    /** @description Leaves out what `seniority` would find. */
                    seniority_exclude?: components["schemas"]["SeniorityFilter"][] | string | null;
                    /** @description Boards, by source_id; several separated by commas. Unknown ids match nothing. */
                    source_ids?: string[] | string | null;
                    /** @description Leaves out what `source_ids` would find. */
                    source_ids_exclude?: string[] | string | null;
                    /** @description `active` (default), `expired`, or `any` for both. Not together with `active`. */
                    status?: components["schemas"]["JobStatusFilter"] | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description Words of the title, written as `q` is; all must be there. */
                    title?: string | null;
                    /** @description Words and phrases of which the title must have none, written as `q` is. */
                    title_exclude?: string | null;
                    /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                    title_family?: string[] | string | null;
                    /** @description Leaves out what `title_family` would find. */
                    title_family_exclude?: string[] | string | null;
                    /** @description Groups of `title_family`: each is all of its families. */
                    title_group?: components["schemas"]["TitleGroup"][] | string | null;
                    /** @description Leaves out what `title_group` would find. */
                    title_group_exclude?: components["schemas"]["TitleGroup"][] | string | null;
                    /** @description Updated at or after this time, as the board says. */
                    updated_after?: string;
                    /** @description Updated before this time. */
                    updated_before?: string;
                    /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                    visa_sponsorship?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Leaves out what `visa_sponsorship` would find. */
                    visa_sponsorship_exclude?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Work models; `unknown` for postings that state none. */
                    workplace_type?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Leaves out what `workplace_type` would find. */
                    workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                };
            };
        };
        responses: {
            /** @description Values with counts */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Values of the first field, most postings first. */
                        data: {
                            count: number;
                            value: string;
                        }[];
                        /** @description Values of every field, when several were asked. */
                        facets?: {
                            [key: string]: {
                                count: number;
                                value: string;
                            }[];
                        };
                        meta: {
                            /** @description true: several filters, or several words, and more than 2,000 postings match (with changed_after or changed_before: more than 2,000 changes), of which only the first 2,000 were counted; 200 where texts of descriptions are looked at. */
                            capped: boolean;
                            count: number;
                            field: string;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description true: there are more values, and the rarest were left out: more than `limit`, or than one answer has room for. */
                            truncated?: boolean;
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpJob: {
        parameters: {
            query: {
                /** @description Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables). */
                description_format?: components["schemas"]["DescriptionFormat"][];
                /** @description `description` adds description_text and description_html. */
                include?: "description"[];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Address of a posting, of its form, or of a board. With or without https://; fragments and tracking parameters do not matter. */
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The posting, or null for a board */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"] | null;
                        meta: {
                            address: components["schemas"]["AddressBoard"];
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchJobs: {
        parameters: {
            query?: {
                /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                active?: boolean;
                /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                agency?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `agency` would find. */
                agency_exclude?: components["schemas"]["YesNo"][];
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                baseline?: boolean;
                /** @description Postings that changed at or after this time, oldest change first: for mirrors. A change bears the time its crawl began, so begin again fifteen minutes (as long as a crawl may take) before where you stopped. */
                changed_after?: string;
                /** @description Postings that changed before this time, oldest change first. */
                changed_before?: string;
                /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                city?: string[];
                /** @description Leaves out what `city` would find. */
                city_exclude?: string[];
                /** @description Closed at or after this time: of closed postings, without `status` too. */
                closed_after?: string;
                /** @description Closed before this time: of closed postings, without `status` too. */
                closed_before?: string;
                /** @description `duplicates`: one row for each opening, of its open postings that match the one first seen; `duplicate_count` says how many others its opening has. Closed postings stand for themselves. Not by change time. */
                collapse?: "duplicates";
                /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                conflict?: components["schemas"]["ConflictFact"][];
                /** @description Leaves out what `conflict` would find. */
                conflict_exclude?: components["schemas"]["ConflictFact"][];
                /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                country?: string[];
                /** @description Leaves out what `country` would find. */
                country_exclude?: string[];
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Departments; case and accents don't matter. Several separated by commas. */
                department?: string[];
                /** @description Leaves out what `department` would find. */
                department_exclude?: string[];
                /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                description?: string;
                /** @description Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables). */
                description_format?: components["schemas"]["DescriptionFormat"][];
                /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                duplicate_cluster_id?: string[];
                /** @description Leaves out what `duplicate_cluster_id` would find. */
                duplicate_cluster_id_exclude?: string[];
                /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                education?: components["schemas"]["EducationLevel"][];
                /** @description Leaves out what `education` would find. */
                education_exclude?: components["schemas"]["EducationLevel"][];
                /** @description Kinds of employment; `unknown` for postings that state none. */
                employment_type?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Leaves out what `employment_type` would find. */
                employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description First seen by us at or after this time. */
                first_seen_after?: string;
                /** @description First seen by us before this time. */
                first_seen_before?: string;
                /** @description `description` adds description_text and description_html; `truth` adds `meta.truth`, the share of all open postings that a whole list of their board held within 24 hours. */
                include?: components["schemas"]["Include"][];
                /** @description true: `meta.query` says how `q`, `title`, `title_exclude` and `description` were read: the forms that words are looked for in, phrases, alternatives, what is excluded. */
                include_query?: boolean;
                /** @description true: `meta.total_matching`; exact without a filter and with any one (of words: one word; of places: one place), otherwise counted to 1,000 (`total_matching_capped`). Of the same instant as the list. Not by change time, nor of openings (`collapse`) under filters, nor when crawls came between the reads again and again (`total_matching_unavailable`). */
                include_total?: boolean;
                /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                job_ids?: string[];
                /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                language?: string[];
                /** @description Leaves out what `language` would find. */
                language_exclude?: string[];
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                location?: string[];
                /** @description The same as `location`. */
                location_text?: string[];
                /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                near?: string;
                /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                org_ids?: string[];
                /** @description Leaves out what `org_ids` would find. */
                org_ids_exclude?: string[];
                /** @description Posted at or after this time, as the board says. */
                posted_after?: string;
                /** @description Posted before this time. */
                posted_before?: string;
                /** @description ATS the posting was read from; several separated by commas. */
                provider?: string[];
                /** @description Leaves out what `provider` would find. */
                provider_exclude?: string[];
                /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                q?: string;
                /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                radius_km?: number;
                /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                region?: string[];
                /** @description Leaves out what `region` would find. */
                region_exclude?: string[];
                /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                remote_from?: string;
                /** @description The same as `workplace_type`. */
                remote_policy?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `remote_policy` would find. */
                remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                salary_currency?: string[];
                /** @description Leaves out what `salary_currency` would find. */
                salary_currency_exclude?: string[];
                /** @description Whether the posting states an amount of pay. */
                salary_exists?: boolean;
                /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                salary_max?: number;
                /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                salary_min?: number;
                /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                security_clearance?: components["schemas"]["ClearanceLevel"][];
                /** @description Leaves out what `security_clearance` would find. */
                security_clearance_exclude?: components["schemas"]["ClearanceLevel"][];
                /** @description Rank by title, else text; `unknown`: by neither. */
                seniority?: components["schemas"]["SeniorityFilter"][];
                /** @description Leaves out what `seniority` would find. */
                seniority_exclude?: components["schemas"]["SeniorityFilter"][];
                /** @description The order; `meta.order` names it. `first_seen` (default): the newest here first, as crawls were committed; one that took long may stand above one that began after it, and `first_seen_at` is when a crawl began. `posted`: by the day (UTC) of the board's own date, the latest first, those without one last; within a day those that we saw last come first. `pay`: the most that a year pays, highest first, by the hours and days of `salary_min`; only amounts of one currency compare, so it goes with one `salary_currency`; what has no amount or no period comes last. Both are orders of open postings; equal ones are the newest here first. `relevance`: goes with `q`; postings whose title has all of it before the others, each the newest here first. Not together with `changed_after` and `changed_before`, whose list is by change time. */
                sort?: components["schemas"]["Sort"];
                /** @description Boards, by source_id; several separated by commas. Unknown ids match nothing. */
                source_ids?: string[];
                /** @description Leaves out what `source_ids` would find. */
                source_ids_exclude?: string[];
                /** @description `active` (default), `expired`, or `any` for both. Not together with `active`. */
                status?: components["schemas"]["JobStatusFilter"];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Words of the title, written as `q` is; all must be there. */
                title?: string;
                /** @description Words and phrases of which the title must have none, written as `q` is. */
                title_exclude?: string;
                /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                title_family?: string[];
                /** @description Leaves out what `title_family` would find. */
                title_family_exclude?: string[];
                /** @description Groups of `title_family`: each is all of its families. */
                title_group?: components["schemas"]["TitleGroup"][];
                /** @description Leaves out what `title_group` would find. */
                title_group_exclude?: components["schemas"]["TitleGroup"][];
                /** @description Updated at or after this time, as the board says. */
                updated_after?: string;
                /** @description Updated before this time. */
                updated_before?: string;
                /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                visa_sponsorship?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `visa_sponsorship` would find. */
                visa_sponsorship_exclude?: components["schemas"]["YesNo"][];
                /** @description Work models; `unknown` for postings that state none. */
                workplace_type?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `workplace_type` would find. */
                workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Postings, newest first */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchJobsByBody: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                    active?: boolean | null;
                    /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                    agency?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Leaves out what `agency` would find. */
                    agency_exclude?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Alias of `provider`. */
                    ats_provider?: string[] | string | null;
                    /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                    baseline?: boolean | null;
                    /** @description Postings that changed at or after this time, oldest change first: for mirrors. A change bears the time its crawl began, so begin again fifteen minutes (as long as a crawl may take) before where you stopped. */
                    changed_after?: string;
                    /** @description Postings that changed before this time, oldest change first. */
                    changed_before?: string;
                    /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                    city?: string[] | string | null;
                    /** @description Leaves out what `city` would find. */
                    city_exclude?: string[] | string | null;
                    /** @description Closed at or after this time: of closed postings, without `status` too. */
                    closed_after?: string;
                    /** @description Closed before this time: of closed postings, without `status` too. */
                    closed_before?: string;
                    /**
                     * @description `duplicates`: one row for each opening, of its open postings that match the one first seen; `duplicate_count` says how many others its opening has. Closed postings stand for themselves. Not by change time.
                     * @enum {string|null}
                     */
                    collapse?: "duplicates" | null;
                    /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                    conflict?: components["schemas"]["ConflictFact"][] | string | null;
                    /** @description Leaves out what `conflict` would find. */
                    conflict_exclude?: components["schemas"]["ConflictFact"][] | string | null;
                    /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                    country?: string[] | string | null;
                    /** @description Leaves out what `country` would find. */
                    country_exclude?: string[] | string | null;
                    /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                    cursor?: string | null;
                    /** @description Departments; case and accents don't matter. Several separated by commas. */
                    department?: string[] | string | null;
                    /** @description Leaves out what `department` would find. */
                    department_exclude?: string[] | string | null;
                    /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                    description?: string | null;
                    /** @description Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables). */
                    description_format?: components["schemas"]["DescriptionFormat"][] | string | null;
                    /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                    duplicate_cluster_id?: string[] | string | null;
                    /** @description Leaves out what `duplicate_cluster_id` would find. */
                    duplicate_cluster_id_exclude?: string[] | string | null;
                    /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                    education?: components["schemas"]["EducationLevel"][] | string | null;
                    /** @description Leaves out what `education` would find. */
                    education_exclude?: components["schemas"]["EducationLevel"][] | string | null;
                    /** @description Kinds of employment; `unknown` for postings that state none. */
                    employment_type?: components["schemas"]["EmploymentTypeFilter"][] | string | null;
                    /** @description Leaves out what `employment_type` would find. */
                    employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][] | string | null;
                    /** @description First seen by us at or after this time. */
                    first_seen_after?: string;
                    /** @description First seen by us before this time. */
                    first_seen_before?: string;
                    /** @description `description` adds description_text and description_html; `truth` adds `meta.truth`, the share of all open postings that a whole list of their board held within 24 hours. */
                    include?: components["schemas"]["Include"][] | string | null;
                    /** @description true: `meta.query` says how `q`, `title`, `title_exclude` and `description` were read: the forms that words are looked for in, phrases, alternatives, what is excluded. */
                    include_query?: boolean | null;
                    /** @description true: `meta.total_matching`; exact without a filter and with any one (of words: one word; of places: one place), otherwise counted to 1,000 (`total_matching_capped`). Of the same instant as the list. Not by change time, nor of openings (`collapse`) under filters, nor when crawls came between the reads again and again (`total_matching_unavailable`). */
                    include_total?: boolean | null;
                    /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                    job_ids?: string[] | string | null;
                    /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                    language?: string[] | string | null;
                    /** @description Leaves out what `language` would find. */
                    language_exclude?: string[] | string | null;
                    /** @description Rows of a page, 1 to 100; 25 if not given. */
                    limit?: number | null;
                    /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                    location?: string[] | string | null;
                    /** @description The same as `location`. */
                    location_text?: string[] | string | null;
                    /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                    near?: string | null;
                    /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                    org_ids?: string[] | string | null;
                    /** @description Leaves out what `org_ids` would find. */
                    org_ids_exclude?: string[] | string | null;
                    /** @description Posted at or after this time, as the board says. */
                    posted_after?: string;
                    /** @description Posted before this time. */
                    posted_before?: string;
                    /** @description ATS the posting was read from; several separated by commas. */
                    provider?: string[] | string | null;
                    /** @description Leaves out what `provider` would find. */
                    provider_exclude?: string[] | string | null;
                    /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                    q?: string | null;
                    /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                    radius_km?: number;
                    /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                    region?: string[] | string | null;
                    /** @description Leaves out what `region` would find. */
                    region_exclude?: string[] | string | null;
                    /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                    remote_from?: string | null;
                    /** @description The same as `workplace_type`. */
                    remote_policy?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Leaves out what `remote_policy` would find. */
                    remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                    salary_currency?: string[] | string | null;
                    /** @description Leaves out what `salary_currency` would find. */
                    salary_currency_exclude?: string[] | string | null;
                    /** @description Whether the posting states an amount of pay. */
                    salary_exists?: boolean | null;
                    /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                    salary_max?: number;
                    /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                    salary_min?: number;
                    /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                    security_clearance?: components["schemas"]["ClearanceLevel"][] | string | null;
                    /** @description Leaves out what `security_clearance` would find. */
                    security_clearance_exclude?: components["schemas"]["ClearanceLevel"][] | string | null;
                    /** @description Rank by title, else text; `unknown`: by neither. */
                    seniority?: components["schemas"]["SeniorityFilter"][] | string | null;
                    /** @description Leaves out what `seniority` would find. */
                    seniority_exclude?: components["schemas"]["SeniorityFilter"][] | string | null;
                    /** @description The order; `meta.order` names it. `first_seen` (default): the newest here first, as crawls were committed; one that took long may stand above one that began after it, and `first_seen_at` is when a crawl began. `posted`: by the day (UTC) of the board's own date, the latest first, those without one last; within a day those that we saw last come first. `pay`: the most that a year pays, highest first, by the hours and days of `salary_min`; only amounts of one currency compare, so it goes with one `salary_currency`; what has no amount or no period comes last. Both are orders of open postings; equal ones are the newest here first. `relevance`: goes with `q`; postings whose title has all of it before the others, each the newest here first. Not together with `changed_after` and `changed_before`, whose list is by change time. */
                    sort?: components["schemas"]["Sort"] | null;
                    /** @description Boards, by source_id; several separated by commas. Unknown ids match nothing. */
                    source_ids?: string[] | string | null;
                    /** @description Leaves out what `source_ids` would find. */
                    source_ids_exclude?: string[] | string | null;
                    /** @description `active` (default), `expired`, or `any` for both. Not together with `active`. */
                    status?: components["schemas"]["JobStatusFilter"] | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description Words of the title, written as `q` is; all must be there. */
                    title?: string | null;
                    /** @description Words and phrases of which the title must have none, written as `q` is. */
                    title_exclude?: string | null;
                    /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                    title_family?: string[] | string | null;
                    /** @description Leaves out what `title_family` would find. */
                    title_family_exclude?: string[] | string | null;
                    /** @description Groups of `title_family`: each is all of its families. */
                    title_group?: components["schemas"]["TitleGroup"][] | string | null;
                    /** @description Leaves out what `title_group` would find. */
                    title_group_exclude?: components["schemas"]["TitleGroup"][] | string | null;
                    /** @description Updated at or after this time, as the board says. */
                    updated_after?: string;
                    /** @description Updated before this time. */
                    updated_before?: string;
                    /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                    visa_sponsorship?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Leaves out what `visa_sponsorship` would find. */
                    visa_sponsorship_exclude?: components["schemas"]["YesNo"][] | string | null;
                    /** @description Work models; `unknown` for postings that state none. */
                    workplace_type?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                    /** @description Leaves out what `workplace_type` would find. */
                    workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | string | null;
                };
            };
        };
        responses: {
            /** @description Postings, newest first */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description What the key is for, for the operator to read. */
                    name?: string | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                };
            };
        };
        responses: {
            /** @description The key, shown this once */
            201: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** Format: date-time */
                            created_at: string;
                            /** @description Days without a request after which the key is removed with its webhooks, while none of its subscriptions has an endpoint that answers. Null: never. */
                            expires_unused_after_days: number | null;
                            /** @description Shown this once: only its SHA-256 is stored. */
                            key: string;
                            /**
                             * Format: date-time
                             * @description To the day; null: never.
                             */
                            last_used_at: string | null;
                            name: string;
                            /** @description The key's first characters; it is revoked by them. */
                            prefix: string;
                            /** Format: date-time */
                            revoked_at: string | null;
                        };
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can't be done as things are */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrgs: {
        parameters: {
            query?: {
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Names that begin with this letter, from A on. Not with `q`. */
                letter?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description Words of name, slug or domain; all must be there, the last may be cut short. Of more than 500 matches the first registered are shown. */
                q?: string;
                /** @description `open` (default): most open postings first; `name`: from A on. Not with `q`. */
                sort?: components["schemas"]["OrgSort"];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Companies */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Org"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrg: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A company's `org_id`. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Org"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrgBreakdown: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A company's `org_id`. */
                org_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exact counts, most first; at most 100 values of a field */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            active_jobs: number;
                            city: {
                                count: number;
                                value: string;
                            }[];
                            country: {
                                count: number;
                                value: string;
                            }[];
                            days: {
                                closed: number;
                                /** Format: date */
                                date: string;
                                /** @description Opened, or open again, as in `opened_30d`. */
                                opened: number;
                            }[];
                            department: {
                                count: number;
                                value: string;
                            }[];
                            employment_type: {
                                count: number;
                                value: string;
                            }[];
                            language: {
                                count: number;
                                value: string;
                            }[];
                            /** Format: uuid */
                            org_id: string;
                            provider: {
                                count: number;
                                value: string;
                            }[];
                            seniority: {
                                count: number;
                                value: string;
                            }[];
                            workplace_type: {
                                count: number;
                                value: string;
                            }[];
                        };
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A board can't be asked just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpOrgs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    org_ids: string[] | string | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                };
            };
        };
        responses: {
            /** @description One entry per id; `data` is null for an unknown one */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            data: components["schemas"]["Org"] | null;
                            input: {
                                org_id: string;
                            };
                        }[];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpOrg: {
        parameters: {
            query?: {
                /** @description Its domain (`example.com`), or an address there. */
                domain?: string;
                /** @description The company's name, in any case. */
                name?: string;
                /** @description Its slug. */
                slug?: string;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Org"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProviders: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every ATS */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ProviderCoverage"][];
                        meta: {
                            /** @description How derived fields fare against labels made before any output was seen (`npm run accuracy`, the half that no rule was made by). */
                            accuracy: {
                                fields: {
                                    /** @description Of the labelled set, `accuracy/{field}.jsonl`. */
                                    field: string;
                                    /** @description What of it was compared. */
                                    part: string;
                                    precision: number | null;
                                    recall: number | null;
                                    /** @description Labelled postings and lines. */
                                    rows: number;
                                }[];
                                /** Format: date */
                                measured_on: string;
                            };
                            /**
                             * Format: date-time
                             * @description When boards, rejects, confirmations and last successes were counted, hourly; null: not yet.
                             */
                            as_of: string | null;
                            count: number;
                            /**
                             * Format: date-time
                             * @description When `fill` and `conflicts` were counted, daily; null: not yet.
                             */
                            fill_as_of: string | null;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description Boards of these companies; separated by commas. */
                org_ids?: string[];
                /** @description Boards of these ATS; separated by commas. */
                provider?: string[];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Boards */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSource: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A board's `source_id`. */
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSourceCrawls: {
        parameters: {
            query?: {
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description A board's `source_id`. */
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Crawls */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Crawl"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSourceJobs: {
        parameters: {
            query?: {
                /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                active?: boolean;
                /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                agency?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `agency` would find. */
                agency_exclude?: components["schemas"]["YesNo"][];
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                baseline?: boolean;
                /** @description Postings that changed at or after this time, oldest change first: for mirrors. A change bears the time its crawl began, so begin again fifteen minutes (as long as a crawl may take) before where you stopped. */
                changed_after?: string;
                /** @description Postings that changed before this time, oldest change first. */
                changed_before?: string;
                /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                city?: string[];
                /** @description Leaves out what `city` would find. */
                city_exclude?: string[];
                /** @description Closed at or after this time: of closed postings, without `status` too. */
                closed_after?: string;
                /** @description Closed before this time: of closed postings, without `status` too. */
                closed_before?: string;
                /** @description `duplicates`: one row for each opening, of its open postings that match the one first seen; `duplicate_count` says how many others its opening has. Closed postings stand for themselves. Not by change time. */
                collapse?: "duplicates";
                /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                conflict?: components["schemas"]["ConflictFact"][];
                /** @description Leaves out what `conflict` would find. */
                conflict_exclude?: components["schemas"]["ConflictFact"][];
                /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                country?: string[];
                /** @description Leaves out what `country` would find. */
                country_exclude?: string[];
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Departments; case and accents don't matter. Several separated by commas. */
                department?: string[];
                /** @description Leaves out what `department` would find. */
                department_exclude?: string[];
                /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                description?: string;
                /** @description Adds descriptions in these forms, and in no other: `html` (cleaned), `text`, `markdown` (CommonMark with GitHub's tables). */
                description_format?: components["schemas"]["DescriptionFormat"][];
                /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                duplicate_cluster_id?: string[];
                /** @description Leaves out what `duplicate_cluster_id` would find. */
                duplicate_cluster_id_exclude?: string[];
                /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                education?: components["schemas"]["EducationLevel"][];
                /** @description Leaves out what `education` would find. */
                education_exclude?: components["schemas"]["EducationLevel"][];
                /** @description Kinds of employment; `unknown` for postings that state none. */
                employment_type?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Leaves out what `employment_type` would find. */
                employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description First seen by us at or after this time. */
                first_seen_after?: string;
                /** @description First seen by us before this time. */
                first_seen_before?: string;
                /** @description `description` adds description_text and description_html; `truth` adds `meta.truth`, the share of all open postings that a whole list of their board held within 24 hours. */
                include?: components["schemas"]["Include"][];
                /** @description true: `meta.query` says how `q`, `title`, `title_exclude` and `description` were read: the forms that words are looked for in, phrases, alternatives, what is excluded. */
                include_query?: boolean;
                /** @description true: `meta.total_matching`; exact without a filter and with any one (of words: one word; of places: one place), otherwise counted to 1,000 (`total_matching_capped`). Of the same instant as the list. Not by change time, nor of openings (`collapse`) under filters, nor when crawls came between the reads again and again (`total_matching_unavailable`). */
                include_total?: boolean;
                /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                job_ids?: string[];
                /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                language?: string[];
                /** @description Leaves out what `language` would find. */
                language_exclude?: string[];
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                location?: string[];
                /** @description The same as `location`. */
                location_text?: string[];
                /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                near?: string;
                /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                org_ids?: string[];
                /** @description Leaves out what `org_ids` would find. */
                org_ids_exclude?: string[];
                /** @description Posted at or after this time, as the board says. */
                posted_after?: string;
                /** @description Posted before this time. */
                posted_before?: string;
                /** @description ATS the posting was read from; several separated by commas. */
                provider?: string[];
                /** @description Leaves out what `provider` would find. */
                provider_exclude?: string[];
                /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                q?: string;
                /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                radius_km?: number;
                /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                region?: string[];
                /** @description Leaves out what `region` would find. */
                region_exclude?: string[];
                /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                remote_from?: string;
                /** @description The same as `workplace_type`. */
                remote_policy?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `remote_policy` would find. */
                remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                salary_currency?: string[];
                /** @description Leaves out what `salary_currency` would find. */
                salary_currency_exclude?: string[];
                /** @description Whether the posting states an amount of pay. */
                salary_exists?: boolean;
                /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                salary_max?: number;
                /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                salary_min?: number;
                /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                security_clearance?: components["schemas"]["ClearanceLevel"][];
                /** @description Leaves out what `security_clearance` would find. */
                security_clearance_exclude?: components["schemas"]["ClearanceLevel"][];
                /** @description Rank by title, else text; `unknown`: by neither. */
                seniority?: components["schemas"]["SeniorityFilter"][];
                /** @description Leaves out what `seniority` would find. */
                seniority_exclude?: components["schemas"]["SeniorityFilter"][];
                /** @description The order; `meta.order` names it. `first_seen` (default): the newest here first, as crawls were committed; one that took long may stand above one that began after it, and `first_seen_at` is when a crawl began. `posted`: by the day (UTC) of the board's own date, the latest first, those without one last; within a day those that we saw last come first. `pay`: the most that a year pays, highest first, by the hours and days of `salary_min`; only amounts of one currency compare, so it goes with one `salary_currency`; what has no amount or no period comes last. Both are orders of open postings; equal ones are the newest here first. `relevance`: goes with `q`; postings whose title has all of it before the others, each the newest here first. Not together with `changed_after` and `changed_before`, whose list is by change time. */
                sort?: components["schemas"]["Sort"];
                /** @description `active` (default), `expired`, or `any` for both. Not together with `active`. */
                status?: components["schemas"]["JobStatusFilter"];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Words of the title, written as `q` is; all must be there. */
                title?: string;
                /** @description Words and phrases of which the title must have none, written as `q` is. */
                title_exclude?: string;
                /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                title_family?: string[];
                /** @description Leaves out what `title_family` would find. */
                title_family_exclude?: string[];
                /** @description Groups of `title_family`: each is all of its families. */
                title_group?: components["schemas"]["TitleGroup"][];
                /** @description Leaves out what `title_group` would find. */
                title_group_exclude?: components["schemas"]["TitleGroup"][];
                /** @description Updated at or after this time, as the board says. */
                updated_after?: string;
                /** @description Updated before this time. */
                updated_before?: string;
                /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                visa_sponsorship?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `visa_sponsorship` would find. */
                visa_sponsorship_exclude?: components["schemas"]["YesNo"][];
                /** @description Work models; `unknown` for postings that state none. */
                workplace_type?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `workplace_type` would find. */
                workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
            };
            header?: never;
            path: {
                /** @description A board's `source_id`. */
                source_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Postings */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    lookUpSource: {
        parameters: {
            query: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Address of a board or of one of its postings. With or without https://; fragments and tracking parameters do not matter. */
                url: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Source"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStats: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Totals */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Stats"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPercentiles: {
        parameters: {
            query?: {
                /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                active?: boolean;
                /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                agency?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `agency` would find. */
                agency_exclude?: components["schemas"]["YesNo"][];
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                baseline?: boolean;
                /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                city?: string[];
                /** @description Leaves out what `city` would find. */
                city_exclude?: string[];
                /** @description Closed at or after this time: of closed postings, without `status` too. */
                closed_after?: string;
                /** @description Closed before this time: of closed postings, without `status` too. */
                closed_before?: string;
                /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                conflict?: components["schemas"]["ConflictFact"][];
                /** @description Leaves out what `conflict` would find. */
                conflict_exclude?: components["schemas"]["ConflictFact"][];
                /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                country?: string[];
                /** @description Leaves out what `country` would find. */
                country_exclude?: string[];
                /** @description Of `pay`: amounts stated in it alone (`EUR`). Without it all, as US dollars by the rates of `salary_min`. */
                currency?: string;
                /** @description Departments; case and accents don't matter. Several separated by commas. */
                department?: string[];
                /** @description Leaves out what `department` would find. */
                department_exclude?: string[];
                /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                description?: string;
                /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                duplicate_cluster_id?: string[];
                /** @description Leaves out what `duplicate_cluster_id` would find. */
                duplicate_cluster_id_exclude?: string[];
                /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                education?: components["schemas"]["EducationLevel"][];
                /** @description Leaves out what `education` would find. */
                education_exclude?: components["schemas"]["EducationLevel"][];
                /** @description Kinds of employment; `unknown` for postings that state none. */
                employment_type?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Leaves out what `employment_type` would find. */
                employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description true: the postings themselves are read, the newest 2,000 at most, two rows each, where counts would round. */
                exact?: boolean;
                /** @description First seen by us at or after this time. */
                first_seen_after?: string;
                /** @description First seen by us before this time. */
                first_seen_before?: string;
                /** @description A fact by whose values postings are told apart; without it they are one group. */
                group_by?: components["schemas"]["GroupBy"];
                /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                job_ids?: string[];
                /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                language?: string[];
                /** @description Leaves out what `language` would find. */
                language_exclude?: string[];
                /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                location?: string[];
                /** @description The same as `location`. */
                location_text?: string[];
                /** @description `pay` (default): of a year, the middle of what is stated, by the hours and days of `salary_min`. `days_open`: from first sight to closing, of closed postings that were new when they were first seen. */
                measure?: components["schemas"]["Measure"];
                /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                near?: string;
                /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                org_ids?: string[];
                /** @description Leaves out what `org_ids` would find. */
                org_ids_exclude?: string[];
                /** @description Posted at or after this time, as the board says. */
                posted_after?: string;
                /** @description Posted before this time. */
                posted_before?: string;
                /** @description ATS the posting was read from; several separated by commas. */
                provider?: string[];
                /** @description Leaves out what `provider` would find. */
                provider_exclude?: string[];
                /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                q?: string;
                /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                radius_km?: number;
                /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                region?: string[];
                /** @description Leaves out what `region` would find. */
                region_exclude?: string[];
                /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                remote_from?: string;
                /** @description The same as `workplace_type`. */
                remote_policy?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `remote_policy` would find. */
                remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                salary_currency?: string[];
                /** @description Leaves out what `salary_currency` would find. */
                salary_currency_exclude?: string[];
                /** @description Whether the posting states an amount of pay. */
                salary_exists?: boolean;
                /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                salary_max?: number;
                /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                salary_min?: number;
                /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                security_clearance?: components["schemas"]["ClearanceLevel"][];
                /** @description Leaves out what `security_clearance` would find. */
                security_clearance_exclude?: components["schemas"]["ClearanceLevel"][];
                /** @description Rank by title, else text; `unknown`: by neither. */
                seniority?: components["schemas"]["SeniorityFilter"][];
                /** @description Leaves out what `seniority` would find. */
                seniority_exclude?: components["schemas"]["SeniorityFilter"][];
                /** @description Boards, by source_id; several separated by commas. Unknown ids match nothing. */
                source_ids?: string[];
                /** @description Leaves out what `source_ids` would find. */
                source_ids_exclude?: string[];
                /** @description `active` (default), `expired`, or `any` for both. Not together with `active`. */
                status?: components["schemas"]["JobStatusFilter"];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Words of the title, written as `q` is; all must be there. */
                title?: string;
                /** @description Words and phrases of which the title must have none, written as `q` is. */
                title_exclude?: string;
                /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                title_family?: string[];
                /** @description Leaves out what `title_family` would find. */
                title_family_exclude?: string[];
                /** @description Groups of `title_family`: each is all of its families. */
                title_group?: components["schemas"]["TitleGroup"][];
                /** @description Leaves out what `title_group` would find. */
                title_group_exclude?: components["schemas"]["TitleGroup"][];
                /** @description Updated at or after this time, as the board says. */
                updated_after?: string;
                /** @description Updated before this time. */
                updated_before?: string;
                /** @description Values of `group_by`, those with the most postings, 1 to 50; 10 if not given. */
                values?: number;
                /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                visa_sponsorship?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `visa_sponsorship` would find. */
                visa_sponsorship_exclude?: components["schemas"]["YesNo"][];
                /** @description Work models; `unknown` for postings that state none. */
                workplace_type?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `workplace_type` would find. */
                workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The percentiles */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Percentiles"];
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A board can't be asked just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeries: {
        parameters: {
            query?: {
                /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                agency?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `agency` would find. */
                agency_exclude?: components["schemas"]["YesNo"][];
                /** @description Alias of `provider`. */
                ats_provider?: string[];
                /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                baseline?: boolean;
                /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                city?: string[];
                /** @description Leaves out what `city` would find. */
                city_exclude?: string[];
                /** @description Closed at or after this time: of closed postings, without `status` too. */
                closed_after?: string;
                /** @description Closed before this time: of closed postings, without `status` too. */
                closed_before?: string;
                /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                conflict?: components["schemas"]["ConflictFact"][];
                /** @description Leaves out what `conflict` would find. */
                conflict_exclude?: components["schemas"]["ConflictFact"][];
                /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                country?: string[];
                /** @description Leaves out what `country` would find. */
                country_exclude?: string[];
                /** @description Departments; case and accents don't matter. Several separated by commas. */
                department?: string[];
                /** @description Leaves out what `department` would find. */
                department_exclude?: string[];
                /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                description?: string;
                /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                duplicate_cluster_id?: string[];
                /** @description Leaves out what `duplicate_cluster_id` would find. */
                duplicate_cluster_id_exclude?: string[];
                /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                education?: components["schemas"]["EducationLevel"][];
                /** @description Leaves out what `education` would find. */
                education_exclude?: components["schemas"]["EducationLevel"][];
                /** @description Kinds of employment; `unknown` for postings that state none. */
                employment_type?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description Leaves out what `employment_type` would find. */
                employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][];
                /** @description First seen by us at or after this time. */
                first_seen_after?: string;
                /** @description First seen by us before this time. */
                first_seen_before?: string;
                /** @description The first day; the series begins with its interval. */
                from?: string;
                /** @description A fact by whose values postings are told apart; without it they are one group. */
                group_by?: components["schemas"]["GroupBy"];
                /** @description By `day` (default), `week` (from Monday) or `month`, in UTC. */
                interval?: components["schemas"]["Interval"];
                /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                job_ids?: string[];
                /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                language?: string[];
                /** @description Leaves out what `language` would find. */
                language_exclude?: string[];
                /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                location?: string[];
                /** @description The same as `location`. */
                location_text?: string[];
                /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                near?: string;
                /** @description Companies, by org_id; several separated by commas. Unknown ids match nothing. */
                org_ids?: string[];
                /** @description Leaves out what `org_ids` would find. */
                org_ids_exclude?: string[];
                /** @description Posted at or after this time, as the board says. */
                posted_after?: string;
                /** @description Posted before this time. */
                posted_before?: string;
                /** @description ATS the posting was read from; several separated by commas. */
                provider?: string[];
                /** @description Leaves out what `provider` would find. */
                provider_exclude?: string[];
                /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                q?: string;
                /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                radius_km?: number;
                /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                region?: string[];
                /** @description Leaves out what `region` would find. */
                region_exclude?: string[];
                /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                remote_from?: string;
                /** @description The same as `workplace_type`. */
                remote_policy?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `remote_policy` would find. */
                remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                salary_currency?: string[];
                /** @description Leaves out what `salary_currency` would find. */
                salary_currency_exclude?: string[];
                /** @description Whether the posting states an amount of pay. */
                salary_exists?: boolean;
                /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                salary_max?: number;
                /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                salary_min?: number;
                /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                security_clearance?: components["schemas"]["ClearanceLevel"][];
                /** @description Leaves out what `security_clearance` would find. */
                security_clearance_exclude?: components["schemas"]["ClearanceLevel"][];
                /** @description Rank by title, else text; `unknown`: by neither. */
                seniority?: components["schemas"]["SeniorityFilter"][];
                /** @description Leaves out what `seniority` would find. */
                seniority_exclude?: components["schemas"]["SeniorityFilter"][];
                /** @description Boards, by source_id; several separated by commas. Unknown ids match nothing. */
                source_ids?: string[];
                /** @description Leaves out what `source_ids` would find. */
                source_ids_exclude?: string[];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
                /** @description Words of the title, written as `q` is; all must be there. */
                title?: string;
                /** @description Words and phrases of which the title must have none, written as `q` is. */
                title_exclude?: string;
                /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                title_family?: string[];
                /** @description Leaves out what `title_family` would find. */
                title_family_exclude?: string[];
                /** @description Groups of `title_family`: each is all of its families. */
                title_group?: components["schemas"]["TitleGroup"][];
                /** @description Leaves out what `title_group` would find. */
                title_group_exclude?: components["schemas"]["TitleGroup"][];
                /** @description The last day; today if not given. */
                to?: string;
                /** @description Updated at or after this time, as the board says. */
                updated_after?: string;
                /** @description Updated before this time. */
                updated_before?: string;
                /** @description Values of `group_by`, those with the most postings, 1 to 50; 10 if not given. */
                values?: number;
                /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                visa_sponsorship?: components["schemas"]["YesNo"][];
                /** @description Leaves out what `visa_sponsorship` would find. */
                visa_sponsorship_exclude?: components["schemas"]["YesNo"][];
                /** @description Work models; `unknown` for postings that state none. */
                workplace_type?: components["schemas"]["WorkplaceTypeFilter"][];
                /** @description Leaves out what `workplace_type` would find. */
                workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Series"];
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A board can't be asked just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTruthMeter: {
        parameters: {
            query?: {
                /** @description Days of the series, 1 to 90; 30 if not given. */
                days?: number;
                /** @description Boards of these ATS; separated by commas. */
                provider?: string[];
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The meter */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["TruthMeter"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Subscriptions */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookSubscription"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Where to. Or `url`.
                     */
                    endpoint_id?: string | null;
                    /** @description Kinds of event; all if not given. */
                    events?: components["schemas"]["EventType"][] | string | null;
                    /** @description true: each request bears `x-bluedoor-signature` too, as clients of the reference check it: HMAC-SHA256 of the body in hex, the whole secret with its `whsec_` as the key. It says nothing of when it was sent: who can, should check `webhook-signature`. If not given, as it is; off for a new endpoint. */
                    hex_signature?: boolean | null;
                    /** @description Events of one posting. Exactly one of `job_id`, `source_id`, `org_id`, `search`. */
                    job_id?: string | null;
                    /**
                     * Format: uuid
                     * @description Events of one company.
                     */
                    org_id?: string | null;
                    /** @description Events of the postings that a search finds, as they stand when their event is noticed: an object of the filters of `GET /events/search`, `{}` for those of every posting; times of events, kinds and pages aside, of 4000 characters at most. 20 a key. */
                    search?: {
                        /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                        active?: boolean | null;
                        /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                        agency?: components["schemas"]["YesNo"][] | null;
                        /** @description Leaves out what `agency` would find. */
                        agency_exclude?: components["schemas"]["YesNo"][] | null;
                        /** @description Alias of `provider`. */
                        ats_provider?: string[] | null;
                        /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                        baseline?: boolean | null;
                        /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                        city?: string[] | null;
                        /** @description Leaves out what `city` would find. */
                        city_exclude?: string[] | null;
                        /**
                         * Format: date-time
                         * @description Closed at or after this time: of closed postings, without `status` too.
                         */
                        closed_after?: string;
                        /**
                         * Format: date-time
                         * @description Closed before this time: of closed postings, without `status` too.
                         */
                        closed_before?: string;
                        /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                        conflict?: components["schemas"]["ConflictFact"][] | null;
                        /** @description Leaves out what `conflict` would find. */
                        conflict_exclude?: components["schemas"]["ConflictFact"][] | null;
                        /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                        country?: string[] | null;
                        /** @description Leaves out what `country` would find. */
                        country_exclude?: string[] | null;
                        /** @description Departments; case and accents don't matter. Several separated by commas. */
                        department?: string[] | null;
                        /** @description Leaves out what `department` would find. */
                        department_exclude?: string[] | null;
                        /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                        description?: string | null;
                        /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                        duplicate_cluster_id?: string[] | null;
                        /** @description Leaves out what `duplicate_cluster_id` would find. */
                        duplicate_cluster_id_exclude?: string[] | null;
                        /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                        education?: components["schemas"]["EducationLevel"][] | null;
                        /** @description Leaves out what `education` would find. */
                        education_exclude?: components["schemas"]["EducationLevel"][] | null;
                        /** @description Kinds of employment; `unknown` for postings that state none. */
                        employment_type?: components["schemas"]["EmploymentTypeFilter"][] | null;
                        /** @description Leaves out what `employment_type` would find. */
                        employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][] | null;
                        /** @description Updates of these fields; several separated by commas. Events of no field are left out. */
                        field_name?: components["schemas"]["FieldName"][] | null;
                        /**
                         * Format: date-time
                         * @description First seen by us at or after this time.
                         */
                        first_seen_after?: string;
                        /**
                         * Format: date-time
                         * @description First seen by us before this time.
                         */
                        first_seen_before?: string;
                        /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                        job_ids?: string[] | null;
                        /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                        language?: string[] | null;
                        /** @description Leaves out what `language` would find. */
                        language_exclude?: string[] | null;
                        /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                        location?: string[] | null;
                        /** @description The same as `location`. */
                        location_text?: string[] | null;
                        /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                        near?: string | null;
                        /** @description Companies, by org_id; several separated by commas. */
                        org_ids?: string[] | null;
                        /** @description Leaves out what `org_ids` would find. */
                        org_ids_exclude?: string[] | null;
                        /**
                         * Format: date-time
                         * @description Posted at or after this time, as the board says.
                         */
                        posted_after?: string;
                        /**
                         * Format: date-time
                         * @description Posted before this time.
                         */
                        posted_before?: string;
                        /** @description ATS; several separated by commas. */
                        provider?: string[] | null;
                        /** @description Leaves out what `provider` would find. */
                        provider_exclude?: string[] | null;
                        /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                        q?: string | null;
                        /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                        radius_km?: number;
                        /** @description Closings for these reasons; several separated by commas. */
                        reason?: components["schemas"]["CloseReason"][] | null;
                        /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                        region?: string[] | null;
                        /** @description Leaves out what `region` would find. */
                        region_exclude?: string[] | null;
                        /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                        remote_from?: string | null;
                        /** @description The same as `workplace_type`. */
                        remote_policy?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                        /** @description Leaves out what `remote_policy` would find. */
                        remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                        /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                        salary_currency?: string[] | null;
                        /** @description Leaves out what `salary_currency` would find. */
                        salary_currency_exclude?: string[] | null;
                        /** @description Whether the posting states an amount of pay. */
                        salary_exists?: boolean | null;
                        /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                        salary_max?: number;
                        /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                        salary_min?: number;
                        /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                        security_clearance?: components["schemas"]["ClearanceLevel"][] | null;
                        /** @description Leaves out what `security_clearance` would find. */
                        security_clearance_exclude?: components["schemas"]["ClearanceLevel"][] | null;
                        /** @description Rank by title, else text; `unknown`: by neither. */
                        seniority?: components["schemas"]["SeniorityFilter"][] | null;
                        /** @description Leaves out what `seniority` would find. */
                        seniority_exclude?: components["schemas"]["SeniorityFilter"][] | null;
                        /** @description Boards, by source_id; several separated by commas. */
                        source_ids?: string[] | null;
                        /** @description Leaves out what `source_ids` would find. */
                        source_ids_exclude?: string[] | null;
                        /** @description Of postings that are open now (`active`) or closed (`expired`); `any` if not given. Not together with `active`. */
                        status?: components["schemas"]["JobStatusFilter"] | null;
                        /** @description Words of the title, written as `q` is; all must be there. */
                        title?: string | null;
                        /** @description Words and phrases of which the title must have none, written as `q` is. */
                        title_exclude?: string | null;
                        /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                        title_family?: string[] | null;
                        /** @description Leaves out what `title_family` would find. */
                        title_family_exclude?: string[] | null;
                        /** @description Groups of `title_family`: each is all of its families. */
                        title_group?: components["schemas"]["TitleGroup"][] | null;
                        /** @description Leaves out what `title_group` would find. */
                        title_group_exclude?: components["schemas"]["TitleGroup"][] | null;
                        /**
                         * Format: date-time
                         * @description Updated at or after this time, as the board says.
                         */
                        updated_after?: string;
                        /**
                         * Format: date-time
                         * @description Updated before this time.
                         */
                        updated_before?: string;
                        /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                        visa_sponsorship?: components["schemas"]["YesNo"][] | null;
                        /** @description Leaves out what `visa_sponsorship` would find. */
                        visa_sponsorship_exclude?: components["schemas"]["YesNo"][] | null;
                        /** @description Work models; `unknown` for postings that state none. */
                        workplace_type?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                        /** @description Leaves out what `workplace_type` would find. */
                        workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                    };
                    /**
                     * Format: uuid
                     * @description Events of one board.
                     */
                    source_id?: string | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description Where to: an endpoint of yours, made if it is new. Or `endpoint_id`. */
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description Was there already */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookSubscription"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Subscribed; `secret` is there when the endpoint is new */
            201: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookSubscription"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can't be done as things are */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A subscription's `subscription_id`. */
                subscription_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {boolean} */
                            deleted: true;
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyPosting: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Or its `job_id`. */
                    job_id?: string | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description The posting's own address or that of its form, at an ATS that is read here, or on a company's own site. */
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description What the board says of it */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Verification"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key is malformed, unknown or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path: {
                /** @description An endpoint's `endpoint_id`. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deliveries */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A delivery's `delivery_id`. */
                delivery_id: string;
                /** @description An endpoint's `endpoint_id`. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {boolean} */
                            redelivered: true;
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can't be done as things are */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An endpoint's `endpoint_id`. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookTest"];
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Endpoints */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description true: each request bears `x-bluedoor-signature` too, as clients of the reference check it: HMAC-SHA256 of the body in hex, the whole secret with its `whsec_` as the key. It says nothing of when it was sent: who can, should check `webhook-signature`. If not given, as it is; off for a new endpoint. */
                    hex_signature?: boolean | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description Where events are pushed: https, a public host name, the usual port. */
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description Was there already; it is enabled */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Made; its secret is shown this once */
            201: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can't be done as things are */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An endpoint's `endpoint_id`. */
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {boolean} */
                            deleted: true;
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookSubscriptions: {
        parameters: {
            query?: {
                /** @description `meta.next_cursor` of the page before, with the same filters; the limit may differ. */
                cursor?: string;
                /** @description Rows of a page, 1 to 100; 25 if not given. */
                limit?: number;
                /** @description true: a parameter that this address does not know is a 400, not ignored. */
                strict?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Subscriptions */
            200: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookSubscription"][];
                        meta: {
                            count: number;
                            /** @description Where a search of several conditions found nothing: those, and the words of `q` and `title`, that find nothing by themselves either, as far as the index tells it. Empty: each finds something, and nothing has them all. Costs two rows for each, at most 20. */
                            finds_nothing?: {
                                parameter: string;
                                value: string;
                            }[];
                            /** @description Of event searches. true: `next_cursor` goes on, though this page may be short or empty; false: nothing is left. */
                            has_more?: boolean;
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description Words of `description` that were not looked for, as most descriptions have them. */
                            ignored_words?: string[];
                            limit: number;
                            near?: {
                                cities: number;
                                cut: boolean;
                            };
                            next_cursor?: string;
                            /** @description How a value was read that may mean something else as well: a state's code in `location` that is a country's too, a `region` of several countries (`WA`), an amount of US dollars beside another currency. No fault, with `strict=true` neither. */
                            notes?: {
                                note: string;
                                parameter: string;
                                value: string;
                            }[];
                            /** @description What the list is ordered by. `committed`: by when the crawl that wrote it ended, which may be some minutes behind the times that it wrote. */
                            order: string;
                            /** @description true: the page has fewer items than `limit` since one answer reads no more, and `next_cursor` goes on; or, of `description`, an older database does not have the words of all postings yet; or, of `near` and metropolitan areas, postings are being read by newer rules, and some that are not may be missing. */
                            partial?: boolean;
                            /** @description With `include_query=true`: how each parameter of words was read. */
                            query?: {
                                [key: string]: components["schemas"]["WordClause"][];
                            };
                            total_matching?: number;
                            total_matching_capped?: boolean;
                            total_matching_unavailable?: boolean;
                            truth?: {
                                /**
                                 * Format: date-time
                                 * @description When they were counted.
                                 */
                                as_of: string | null;
                                /** @description Share of all open postings that a whole list of their board held within 24 hours; null: not yet counted. */
                                confirmed_24h: number | null;
                            };
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description If-None-Match names what would be sent */
            304: {
                headers: {
                    /** @description For how long the answer may be reused; `private, no-store` with a key. */
                    "Cache-Control"?: string;
                    /** @description Strong, weak (`W/`) where the answer was compressed on its way; either as If-None-Match is answered 304 while nothing changed. */
                    ETag?: string;
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhookSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Where to. Or `url`.
                     */
                    endpoint_id?: string | null;
                    /** @description Kinds of event; all if not given. */
                    events?: components["schemas"]["EventType"][] | string | null;
                    /** @description true: each request bears `x-bluedoor-signature` too, as clients of the reference check it: HMAC-SHA256 of the body in hex, the whole secret with its `whsec_` as the key. It says nothing of when it was sent: who can, should check `webhook-signature`. If not given, as it is; off for a new endpoint. */
                    hex_signature?: boolean | null;
                    /** @description Events of one posting. Exactly one of `job_id`, `source_id`, `org_id`, `search`. */
                    job_id?: string | null;
                    /**
                     * Format: uuid
                     * @description Events of one company.
                     */
                    org_id?: string | null;
                    /** @description Events of the postings that a search finds, as they stand when their event is noticed: an object of the filters of `GET /events/search`, `{}` for those of every posting; times of events, kinds and pages aside, of 4000 characters at most. 20 a key. */
                    search?: {
                        /** @description true: `status=active`, false: `status=expired`. Not together with `status`. */
                        active?: boolean | null;
                        /** @description Whether the posting says that it is placed for a client who hires (`yes`), or by the employer itself (`no`); with `agency_exclude=yes` those that do not say remain. */
                        agency?: components["schemas"]["YesNo"][] | null;
                        /** @description Leaves out what `agency` would find. */
                        agency_exclude?: components["schemas"]["YesNo"][] | null;
                        /** @description Alias of `provider`. */
                        ats_provider?: string[] | null;
                        /** @description false: only postings that were new when they were first seen; true: only those that the first crawl of their board found, which were open before. */
                        baseline?: boolean | null;
                        /** @description Cities of any place that the posting names, by any of their names (`Munich`, `München`; `NYC`, `New York City`); case and accents don't matter. A region or country behind a city is where it lies (`Portland, ME`), and so is one beside it (`country=GB`). Several separated by commas. */
                        city?: string[] | null;
                        /** @description Leaves out what `city` would find. */
                        city_exclude?: string[] | null;
                        /**
                         * Format: date-time
                         * @description Closed at or after this time: of closed postings, without `status` too.
                         */
                        closed_after?: string;
                        /**
                         * Format: date-time
                         * @description Closed before this time: of closed postings, without `status` too.
                         */
                        closed_before?: string;
                        /** @description Postings in which something says otherwise than a fact (`parsed_structured.conflicts`), whether the fact is known all the same or null. */
                        conflict?: components["schemas"]["ConflictFact"][] | null;
                        /** @description Leaves out what `conflict` would find. */
                        conflict_exclude?: components["schemas"]["ConflictFact"][] | null;
                        /** @description Countries of any place that the posting names: English name (`Korea, South` too) or ISO 3166 code, in any case; an area of the world (`EMEA`, `Nordics`) is all of its countries. Beside `region`, `city`, `location` or `near`: of one place. Several separated by commas. */
                        country?: string[] | null;
                        /** @description Leaves out what `country` would find. */
                        country_exclude?: string[] | null;
                        /** @description Departments; case and accents don't matter. Several separated by commas. */
                        department?: string[] | null;
                        /** @description Leaves out what `department` would find. */
                        department_exclude?: string[] | null;
                        /** @description Words of open postings' descriptions (`python`, `visa sponsorship`), written as `q` is; all must be there. Not looked for are words that most have (`meta.ignored_words`), and what stands behind 30,000 characters or 800 different words. A phrase is looked for in 200 texts an answer: `meta.partial` says that more have its words. Closed postings only by change time, with `job_ids`, and of events. */
                        description?: string | null;
                        /** @description Openings, by the `duplicate_cluster_id` of any of their postings: finds all of them, on whatever board and in whatever place; several separated by commas. */
                        duplicate_cluster_id?: string[] | null;
                        /** @description Leaves out what `duplicate_cluster_id` would find. */
                        duplicate_cluster_id_exclude?: string[] | null;
                        /** @description The lowest education that the posting asks for or wishes for; `none`: it says that none is needed. */
                        education?: components["schemas"]["EducationLevel"][] | null;
                        /** @description Leaves out what `education` would find. */
                        education_exclude?: components["schemas"]["EducationLevel"][] | null;
                        /** @description Kinds of employment; `unknown` for postings that state none. */
                        employment_type?: components["schemas"]["EmploymentTypeFilter"][] | null;
                        /** @description Leaves out what `employment_type` would find. */
                        employment_type_exclude?: components["schemas"]["EmploymentTypeFilter"][] | null;
                        /** @description Updates of these fields; several separated by commas. Events of no field are left out. */
                        field_name?: components["schemas"]["FieldName"][] | null;
                        /**
                         * Format: date-time
                         * @description First seen by us at or after this time.
                         */
                        first_seen_after?: string;
                        /**
                         * Format: date-time
                         * @description First seen by us before this time.
                         */
                        first_seen_before?: string;
                        /** @description Postings, by job_id; several separated by commas. Of them those that match the other filters: closed ones with `status=any`. */
                        job_ids?: string[] | null;
                        /** @description Languages of the posting, as two-letter codes (`en`). Several separated by commas. */
                        language?: string[] | null;
                        /** @description Leaves out what `language` would find. */
                        language_exclude?: string[] | null;
                        /** @description Places, of which a posting must have one: city, region, country or area under any name (`NYC`, `München`, `Boston, MA`, `EMEA`), or words of its places as written. A code is a state, else a country (`meta.notes`). Parts of which neither lies in the other are several places (`Germany, Austria`), as are those between `;` and repeated values. An area is what states it or a part of it, and its countries; `Worldwide` only what states it. A metropolitan area (`Bay Area`, `Greater London`, `Randstad`, `Munich area`) is the cities around its own, the largest 100 (`meta.near`). The parts of a place, and `country`, `region`, `city`, `near` beside it, are met by one place of a posting. */
                        location?: string[] | null;
                        /** @description The same as `location`. */
                        location_text?: string[] | null;
                        /** @description Postings with a place in a city within `radius_km` of a spot: latitude,longitude in degrees (`52.52,13.40`). Cities are those of GeoNames from some 500 to 15,000 people, by country, give or take 4 km; of more than 300 the largest (`meta.near`). Cities are told apart by their GeoNames ids, whatever they are called. With other conditions on the place it is that city that meets them. */
                        near?: string | null;
                        /** @description Companies, by org_id; several separated by commas. */
                        org_ids?: string[] | null;
                        /** @description Leaves out what `org_ids` would find. */
                        org_ids_exclude?: string[] | null;
                        /**
                         * Format: date-time
                         * @description Posted at or after this time, as the board says.
                         */
                        posted_after?: string;
                        /**
                         * Format: date-time
                         * @description Posted before this time.
                         */
                        posted_before?: string;
                        /** @description ATS; several separated by commas. */
                        provider?: string[] | null;
                        /** @description Leaves out what `provider` would find. */
                        provider_exclude?: string[] | null;
                        /** @description Words of title, department or company, all of them, in any order. `"a phrase"`, `-without`, `this OR that`; forms of a word are one (`engineers`, `front-end`), `C`, `C++`, `C#` and `.NET` are not; `engin*` is unknown. */
                        q?: string | null;
                        /** @description Kilometres around `near`, 1 to 200; 50 if not given. */
                        radius_km?: number;
                        /** @description Closings for these reasons; several separated by commas. */
                        reason?: components["schemas"]["CloseReason"][] | null;
                        /** @description Regions of any place that the posting names, as on the record (`NY`, `US-NY`); of the US and Canada by name too; in any case. Several separated by commas. */
                        region?: string[] | null;
                        /** @description Leaves out what `region` would find. */
                        region_exclude?: string[] | null;
                        /** @description Postings whose `remote_scope` lets one live there who works from home: said to be worldwide, or open to that country or to an area that holds it, and not excepted. A country (name or ISO 3166 code, `FR`) finds what is open in a part of it too; a part (`US-CA`) what is open there. Postings that do not say where one may live are left out. */
                        remote_from?: string | null;
                        /** @description The same as `workplace_type`. */
                        remote_policy?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                        /** @description Leaves out what `remote_policy` would find. */
                        remote_policy_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                        /** @description Currencies of the stated pay, by their ISO 4217 codes (`EUR`), in any case. Several separated by commas. */
                        salary_currency?: string[] | null;
                        /** @description Leaves out what `salary_currency` would find. */
                        salary_currency_exclude?: string[] | null;
                        /** @description Whether the posting states an amount of pay. */
                        salary_exists?: boolean | null;
                        /** @description Postings whose minimum pay, as US dollars a year, is at most this; by the rule of `salary_min`. */
                        salary_max?: number;
                        /** @description Postings whose pay reaches this: their maximum, as US dollars a year, is at least it. Hours count 2,080 a year, days 260, weeks 52, months 12; other currencies by a fixed approximate rate. Postings without a stated amount, currency and period are left out. */
                        salary_min?: number;
                        /** @description The lowest security clearance that the posting asks for or wishes for; `any`: of a level that it does not say, `none`: it says that none is needed. */
                        security_clearance?: components["schemas"]["ClearanceLevel"][] | null;
                        /** @description Leaves out what `security_clearance` would find. */
                        security_clearance_exclude?: components["schemas"]["ClearanceLevel"][] | null;
                        /** @description Rank by title, else text; `unknown`: by neither. */
                        seniority?: components["schemas"]["SeniorityFilter"][] | null;
                        /** @description Leaves out what `seniority` would find. */
                        seniority_exclude?: components["schemas"]["SeniorityFilter"][] | null;
                        /** @description Boards, by source_id; several separated by commas. */
                        source_ids?: string[] | null;
                        /** @description Leaves out what `source_ids` would find. */
                        source_ids_exclude?: string[] | null;
                        /** @description Of postings that are open now (`active`) or closed (`expired`); `any` if not given. Not together with `active`. */
                        status?: components["schemas"]["JobStatusFilter"] | null;
                        /** @description Words of the title, written as `q` is; all must be there. */
                        title?: string | null;
                        /** @description Words and phrases of which the title must have none, written as `q` is. */
                        title_exclude?: string | null;
                        /** @description Kinds of work that titles name, whatever the rank: one of some three hundred (`data_engineer`; `/jobs/facets?field=title_family` lists those that there are), or a title that names one (`SRE`). Several separated by commas. */
                        title_family?: string[] | null;
                        /** @description Leaves out what `title_family` would find. */
                        title_family_exclude?: string[] | null;
                        /** @description Groups of `title_family`: each is all of its families. */
                        title_group?: components["schemas"]["TitleGroup"][] | null;
                        /** @description Leaves out what `title_group` would find. */
                        title_group_exclude?: components["schemas"]["TitleGroup"][] | null;
                        /**
                         * Format: date-time
                         * @description Updated at or after this time, as the board says.
                         */
                        updated_after?: string;
                        /**
                         * Format: date-time
                         * @description Updated before this time.
                         */
                        updated_before?: string;
                        /** @description Whether the posting says that a visa is sponsored; with `visa_sponsorship_exclude=no` those that do not say remain. */
                        visa_sponsorship?: components["schemas"]["YesNo"][] | null;
                        /** @description Leaves out what `visa_sponsorship` would find. */
                        visa_sponsorship_exclude?: components["schemas"]["YesNo"][] | null;
                        /** @description Work models; `unknown` for postings that state none. */
                        workplace_type?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                        /** @description Leaves out what `workplace_type` would find. */
                        workplace_type_exclude?: components["schemas"]["WorkplaceTypeFilter"][] | null;
                    };
                    /**
                     * Format: uuid
                     * @description Events of one board.
                     */
                    source_id?: string | null;
                    /** @description true: a parameter that this address does not know is a 400, not ignored. */
                    strict?: boolean | null;
                    /** @description Where to: an endpoint of yours, made if it is new. Or `endpoint_id`. */
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description Was there already */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookSubscription"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description Subscribed; `secret` is there when the endpoint is new */
            201: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WebhookSubscription"];
                        meta?: {
                            /** @description Parameters that this address does not know; with `strict=true` they are a 400. */
                            ignored_params?: {
                                did_you_mean: string | null;
                                /** @description Of a known name in the wrong place where it belongs; of what others call `did_you_mean` how that is asked for. */
                                hint?: string;
                                parameter: string;
                            }[];
                            /** @description ATS that are not read here: they find nothing; with `strict=true` they are a 400, as are values of `city` that are no city (a region without its city, a metropolitan area, a name in a list that nothing knows) and words with a `*`, which are looked for without it. And where nothing was found, names in `location`, `city` and `region` that are no place that is known here, and words of `q` and `title` that are nearly one that titles have. */
                            unknown_values?: {
                                did_you_mean: string | null;
                                /** @description What the value is, where another parameter takes it. */
                                hint?: string;
                                parameter: string;
                                value: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It can't be done as things are */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not JSON */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhookSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A subscription's `subscription_id`. */
                subscription_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            200: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            /** @enum {boolean} */
                            deleted: true;
                        };
                    };
                };
            };
            /** @description A parameter is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The admin token is missing or wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description `"keyless";r=41;t=1`: 41 requests are left, and all of them again in a second. */
                    RateLimit?: string;
                    /** @description The limit in force: `"keyless";q=50;w=5` is 50 requests at once, whole again after 5 seconds. */
                    "RateLimit-Policy"?: string;
                    /** @description Seconds after which requests are there again. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    onEndpointOverflow: {
        parameters: {
            query?: never;
            header: {
                /** @description The event's `event_id`: one that comes twice is the same event. */
                "webhook-id": string;
                /** @description By Standard Webhooks 1.0.0, with the endpoint's secret. */
                "webhook-signature": string;
                /** @description When it was sent: seconds since 1970. */
                "webhook-timestamp": string;
                /** @description HMAC-SHA256 of the body in hex; where the endpoint has `hex_signature`. */
                "x-bluedoor-signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        /** Format: uuid */
                        endpoint_id?: string;
                        /** Format: date-time */
                        missed_from?: string;
                        /** Format: date-time */
                        missed_until?: string;
                        recover?: string[];
                    };
                    event_id: string;
                    /** @enum {string} */
                    event_type: "endpoint.overflow";
                    job_id: string | null;
                    /** Format: date-time */
                    observed_at: string;
                    org_id: string | null;
                    /** Format: uuid */
                    subscription_id: string | null;
                    /** Format: date-time */
                    timestamp: string;
                    /** @enum {string} */
                    type: "endpoint.overflow";
                };
            };
        };
        responses: {
            /** @description Taken, if it is within ten seconds */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sent again later; 410 disables the endpoint */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEndpointTest: {
        parameters: {
            query?: never;
            header: {
                /** @description The event's `event_id`: one that comes twice is the same event. */
                "webhook-id": string;
                /** @description By Standard Webhooks 1.0.0, with the endpoint's secret. */
                "webhook-signature": string;
                /** @description When it was sent: seconds since 1970. */
                "webhook-timestamp": string;
                /** @description HMAC-SHA256 of the body in hex; where the endpoint has `hex_signature`. */
                "x-bluedoor-signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: components["schemas"]["JobEvent"] | null;
                    event_id: string;
                    /** @enum {string} */
                    event_type: "endpoint.test";
                    job_id: string | null;
                    /** Format: date-time */
                    observed_at: string;
                    org_id: string | null;
                    /** Format: uuid */
                    subscription_id: string | null;
                    /** Format: date-time */
                    timestamp: string;
                    /** @enum {string} */
                    type: "endpoint.test";
                };
            };
        };
        responses: {
            /** @description Taken, if it is within ten seconds */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sent again later; 410 disables the endpoint */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onJobEvent: {
        parameters: {
            query?: never;
            header: {
                /** @description The event's `event_id`: one that comes twice is the same event. */
                "webhook-id": string;
                /** @description By Standard Webhooks 1.0.0, with the endpoint's secret. */
                "webhook-signature": string;
                /** @description When it was sent: seconds since 1970. */
                "webhook-timestamp": string;
                /** @description HMAC-SHA256 of the body in hex; where the endpoint has `hex_signature`. */
                "x-bluedoor-signature"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: components["schemas"]["JobEvent"];
                    event_id: string;
                    event_type: components["schemas"]["EventType"];
                    job_id: string | null;
                    /** Format: date-time */
                    observed_at: string;
                    org_id: string | null;
                    /** Format: uuid */
                    subscription_id: string | null;
                    /** Format: date-time */
                    timestamp: string;
                    type: components["schemas"]["EventType"];
                };
            };
        };
        responses: {
            /** @description Taken, if it is within ten seconds */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Sent again later; 410 disables the endpoint */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
