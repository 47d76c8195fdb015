-- Responses from the public that ask a professional author something, until it is answered, answered kindly or set aside.
create table waiting_question (
    post_id   bigint primary key references post,
    author_id bigint      not null, -- who asked
    for_id    bigint      not null, -- who was asked: the author of what it answers
    asked_at  timestamptz not null,
    ended_at  timestamptz,
    ended_how text check (ended_how in ('ANSWERED', 'KIND', 'ASIDE')),
    ended_by  bigint,               -- the person
    check ((ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_by is null))
);
create index waiting_question_waits on waiting_question (for_id, post_id) where ended_at is null;

-- How many responses below a post are folded away is told at its head.
alter table hidden_response add column thread_id bigint not null;
create index hidden_response_thread on hidden_response (thread_id);

-- What organisations decided about answers to them, for the public log.
create index audit_responses on audit (id)
    where act in ('post.published_limited', 'post.responders', 'post.turned_down', 'post.response_hidden', 'post.response_shown');

grant select, insert, update on waiting_question to lanyard_app;
