-- Three questions to the files of /datasets. Either `npm run export` and then `duckdb < examples/duckdb.sql`, or put
-- https://<host>/job-postings/v1/datasets/ in the place of export/ below.

-- Instants are in UTC; without this DuckDB counts days and months where you are.
set timezone = 'UTC';

-- Median pay of senior data engineers by country and month: US dollars a year, the middle of what is stated.
-- The API's of one month: /stats/percentiles?title_family=data_engineer&seniority=senior&group_by=country&status=any
-- with first_seen_after and first_seen_before, where a posting counts in each of its countries.
select
  country,
  strftime(first_seen_at, '%Y-%m') as month,
  median((coalesce(salary_year_min, salary_year_max) + coalesce(salary_year_max, salary_year_min)) / 2) as median_pay,
  count(*) as postings
from 'export/postings.parquet'
where seniority = 'senior' and title_family = 'data_engineer' and coalesce(salary_year_min, salary_year_max) is not null and country is not null
group by country, month
order by month desc, postings desc, country;

-- Companies with half the openings that they had when this quarter began, or fewer; of those with four at least. A
-- board that came here later had none then, so it can't be one of them.
with now as (
  select date_trunc('quarter', max(last_checked_at)) as quarter from 'export/postings.parquet'
)
select
  org_slug,
  any_value(org_name) as company,
  count(*) filter (first_seen_at < quarter and (inactive_at is null or inactive_at >= quarter)) as open_then,
  count(*) filter (inactive_at is null) as open_now
from 'export/postings.parquet', now
group by org_slug
having open_then >= 4 and open_now <= open_then / 2
order by open_then - open_now desc, org_slug;

-- Time to close by department, in days. Postings that were open before we looked are left out: since when is not known.
select
  department,
  median(days_open) as median_days,
  quantile_cont(days_open, 0.9) as slowest_tenth,
  count(*) as closed
from 'export/postings.parquet'
where status = 'expired' and not baseline and department is not null
group by department
order by closed desc, department;
