-- Seven thousand entries of three organisations, half of them within a few kilometres, some with several places, the same every time.
SELECT setseed(0.42);
INSERT INTO core.catalogue_entry (subject, spot, tenant_id, audience_id, feature, kind, organisation_id, codes, words, latitude, longitude,
  decile, minutes, ends, published, lift)
SELECT s.subject, p.spot, s.tenant_id, s.audience_id, s.feature, 'opportunity', '00000000-0000-0000-0000-000000000001',
  s.codes, to_tsvector('core.words', s.words),
  CASE WHEN s.remote THEN NULL ELSE 50.9 + (random() + random() - 1) * s.spread END,
  CASE WHEN s.remote THEN NULL ELSE -1.4 + (random() + random() - 1) * s.spread END,
  1 + floor(random() * 10), s.minutes, s.ends, s.published, s.lift
FROM (
  SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS subject,
    t.tenant_id, CASE n % 10 WHEN 0 THEN t.tenant_id WHEN 1 THEN t.members WHEN 2 THEN t.members ELSE t.public END AS audience_id,
    CASE WHEN n % 17 = 0 THEN 'forbidden' ELSE 'bank' END AS feature,
    CASE WHEN random() < 0.5 THEN 0.05 ELSE 2 END AS spread, random() < 0.1 AS remote,
    CASE WHEN random() < 0.3 THEN ARRAY['skill:driving', 'step-free'] WHEN random() < 0.02 THEN ARRAY['skill:sailing', 'step-free']
      ELSE ARRAY['skill:cooking'] END AS codes,
    CASE WHEN random() < 0.5 THEN 'a garden of vegetables' ELSE 'warm lunch' END || CASE WHEN random() < 0.01 THEN ' and a lantern' ELSE '' END AS words,
    CASE WHEN random() < 0.8 THEN 60 + floor(random() * 4)::integer * 60 END AS minutes,
    CASE WHEN random() < 0.05 THEN '2026-05-01Z' ELSE 'infinity' END::timestamptz AS ends,
    '2026-05-31Z'::timestamptz - random() * interval '400 days' AS published, floor(random() * 3) * 1.5 AS lift
  FROM generate_series(1, 7000) n
  JOIN (SELECT row_number() OVER (ORDER BY t.id) - 1 AS number, t.id AS tenant_id, p.members_audience AS members, p.public_audience AS public
        FROM core.tenant t JOIN core.partnership p ON p.id = t.partnership_id) t ON t.number = n % 3) s
CROSS JOIN LATERAL (SELECT generate_series(0, CASE WHEN NOT s.remote AND s.lift = 3 THEN 2 ELSE 0 END) AS spot) p;
ANALYZE core.catalogue_entry;
