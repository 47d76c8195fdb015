insert into audit_waiting (entry_id, log, since) select id, log, at from audit;
