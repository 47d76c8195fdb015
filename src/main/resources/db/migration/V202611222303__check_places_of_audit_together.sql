-- Once for all places that are given together, not once for each: after an import there are thousands.
drop trigger place_seal on audit_seal;
drop function place_audit_seal();

create function check_audit_places() returns trigger language plpgsql as $$
begin
    if exists (
        select 1
          from (select log, min(seq) as lowest, max(seq) as highest, count(*) as places from fresh group by log) f
         where f.highest - f.lowest + 1 <> f.places
            or f.lowest <> 1 + coalesce(
                (select max(s.seq) from audit_seal s where s.log = f.log and s.seq < f.lowest), 0)) then
        raise exception 'A place of the record is not the next one.' using errcode = 'insufficient_privilege';
    end if;
    if exists (
        select 1 from fresh f left join audit a on a.id = f.entry_id and a.log = f.log where a.id is null) then
        raise exception 'An entry is not of this record.' using errcode = 'insufficient_privilege';
    end if;
    if exists (select 1 from fresh where abs(extract(epoch from sealed_at - clock_timestamp())) > 60) then
        raise exception 'Nothing is sealed at another time than now.' using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;
create trigger check_places after insert on audit_seal referencing new table as fresh
    for each statement execute function check_audit_places();
