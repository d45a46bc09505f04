-- A quarter is known by the day on which it begins.
ALTER TABLE csr_brokerage.impact_quarter
  ADD CHECK (extract(day FROM quarter) = 1 AND extract(month FROM quarter) IN (1, 4, 7, 10));
