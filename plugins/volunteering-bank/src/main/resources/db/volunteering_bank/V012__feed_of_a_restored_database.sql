-- Which server, line of its history and database the order of change belongs to: elsewhere, readers may have seen what is not here.
ALTER TABLE volunteering_bank.feed_epoch ADD COLUMN server text;
SELECT core.classify('volunteering_bank.feed_epoch', 'public: passed, server');
