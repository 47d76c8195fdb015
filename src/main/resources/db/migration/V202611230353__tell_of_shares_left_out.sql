-- Somebody wants what a person writes and not what they pass on.
create trigger live_shares after update on follow
    for each row when (old.show_boosts and not new.show_boosts) execute function tell_follower();
