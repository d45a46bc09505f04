-- Where letters of a kind that somebody subscribed to are stopped: what mail programs show as their own button (RFC 8058).
ALTER TABLE core.letter ADD COLUMN stop text;
SELECT core.classify('core.letter', 'person: stop');
