-- The employer's figures, frozen by quarter: what was written down stays, later corrections are a line of the next quarter.
CREATE TABLE csr_brokerage.impact_quarter (
  id          uuid NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  quarter     date NOT NULL,            -- its first day
  as_of       timestamptz NOT NULL,     -- entries of the ledger until then are in it
  frozen_at   timestamptz NOT NULL,
  hour_pence  integer NOT NULL CHECK (hour_pence >= 0),   -- the employer's own value of an hour; 0: none
  hour_source text NOT NULL,
  hour_year   integer NOT NULL,
  PRIMARY KEY (id, tenant_id),
  UNIQUE (tenant_id, quarter)
);
SELECT core.isolate('csr_brokerage.impact_quarter');
SELECT core.forbid('csr_brokerage.impact_quarter', 'UPDATE, DELETE');
SELECT core.classify('csr_brokerage.impact_quarter', 'key: id, tenant_id, audience_id; tenant: quarter, as_of, frozen_at, hour_pence, hour_source, hour_year');

-- One figure. What is hidden is decided with it and for good.
CREATE TABLE csr_brokerage.impact_cell (
  quarter_id  uuid NOT NULL,
  sheet       text NOT NULL,
  line        text NOT NULL,
  measure     text NOT NULL,
  tenant_id   bigint NOT NULL DEFAULT core.owner() REFERENCES core.tenant DEFERRABLE INITIALLY DEFERRED,
  audience_id bigint NOT NULL DEFAULT core.owner(),
  position    integer NOT NULL,
  value       bigint NOT NULL,
  hidden      boolean NOT NULL,
  PRIMARY KEY (quarter_id, sheet, line, measure, tenant_id),
  FOREIGN KEY (quarter_id, tenant_id) REFERENCES csr_brokerage.impact_quarter (id, tenant_id)
);
CREATE INDEX impact_cell_sheet ON csr_brokerage.impact_cell (tenant_id, sheet, line, measure);
SELECT core.isolate('csr_brokerage.impact_cell');
SELECT core.forbid('csr_brokerage.impact_cell', 'UPDATE, DELETE');
SELECT core.classify('csr_brokerage.impact_cell', 'key: quarter_id, tenant_id, audience_id; tenant: sheet, line, measure, position, value, hidden');
