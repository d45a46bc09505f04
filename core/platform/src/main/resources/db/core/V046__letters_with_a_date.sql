-- A letter about a date carries it as iCalendar (RFC 5546), which mail programs put into the calendar.
ALTER TABLE core.letter ADD COLUMN calendar text;
ALTER TABLE core.account_letter ADD COLUMN calendar text;
SELECT core.classify('core.letter', 'person: calendar');
SELECT core.classify('core.account_letter', 'person: calendar');
