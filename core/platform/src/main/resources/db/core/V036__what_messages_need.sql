-- For features in which people of two sides write to each other: their definer functions open a task at the supporter's desk when somebody
-- reports a message, and hand over how to reach an organisation once both sides have agreed.
SELECT core.let_definer('core.task', 'yp_desk', 'INSERT');
SELECT core.let_definer('core.organisation_contact', 'yp_desk');
