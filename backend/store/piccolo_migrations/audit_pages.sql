-- Pages of the audit by what an event is (the second part of its tag), by when it was, by what it
-- is about, and of what was refused: each the newest first.
CREATE INDEX audit_event_group ON audit_event (split_part(tag, ':', 2), seq);
CREATE INDEX audit_event_at ON audit_event (at, seq);
CREATE INDEX audit_event_kind ON audit_event (split_part(subject, ':', 1), seq);
CREATE INDEX audit_event_refused ON audit_event (seq) WHERE split_part(tag, ':', 3) = 'refused';
