-- What `job-row.ts` reads changed its form; written by hand, drizzle can't say it.
UPDATE jobs SET
  normalized_title = CASE WHEN normalized_title = title THEN '' ELSE normalized_title END,
  apply_url = CASE
    WHEN source_url IS NOT NULL AND substr(apply_url, 1, length(source_url)) = source_url
    THEN '+' || substr(apply_url, length(source_url) + 1)
    ELSE apply_url END,
  derived = json_patch('{}', json_object(
    'v', coalesce(derived ->> 'normalizer', 1),
    'p', (SELECT json_group_array(json_array(
        value -> 'raw', value -> 'city', value -> 'region', value -> 'country', value -> 'is_remote', value -> 'confidence'))
      FROM json_each(derived, '$.places')),
    'p0', CASE WHEN (derived -> 'place') IS (derived -> '$.places[0]') THEN NULL ELSE json_array(
        derived -> '$.place.raw', derived -> '$.place.city', derived -> '$.place.region', derived -> '$.place.country',
        derived -> '$.place.is_remote', derived -> '$.place.confidence') END,
    's', (SELECT json_group_array(json_array(
        value -> 'raw', value -> 'min', value -> 'max', value -> 'currency', value -> 'period', value -> 'basis'))
      FROM json_each(derived, '$.salaryRanges')),
    'sb', derived -> 'salaryBasis',
    'wb', derived -> 'workplaceBasis',
    'lb', derived -> 'languageBasis',
    'd', derived -> 'deadlineAt'));
