//! What erasure deletes, table by table (PR-A5.4); why, in `docs/decisions/erasure.md`.

/// What an application has that names people.
pub(super) const OF_APPLICATION: [&str; 8] = [
    "DELETE FROM applications WHERE id = ?1",
    "DELETE FROM documents WHERE application = ?1",
    "DELETE FROM notices WHERE application = ?1",
    "DELETE FROM seen WHERE application = ?1",
    "DELETE FROM warnings WHERE application = ?1",
    "DELETE FROM receipts WHERE application = ?1",
    "DELETE FROM holds WHERE application = ?1",
    "DELETE FROM shown WHERE application = ?1",
];

/// A person for whom nothing goes on. Drafts, loose scans, questions and counts end by themselves, and the next night asks again.
pub(super) const PERSON: &str = "DELETE FROM persons WHERE id = ?1
    AND NOT EXISTS (SELECT 1 FROM sessions WHERE person = ?1)
    AND NOT EXISTS (SELECT 1 FROM staff WHERE person = ?1)
    AND NOT EXISTS (SELECT 1 FROM complaints WHERE owner = ?1)
    AND NOT EXISTS (SELECT 1 FROM drafts WHERE owner = ?1)
    AND NOT EXISTS (SELECT 1 FROM documents WHERE owner = ?1)
    AND NOT EXISTS (SELECT 1 FROM counts WHERE who = ?1)
    AND NOT EXISTS (SELECT 1 FROM things WHERE owner = ?1
        AND shelf NOT IN ('access', 'notice', 'number_request', 'signature'))";

/// What only the person had.
pub(super) const OF_PERSON: [&str; 3] = [
    "DELETE FROM things WHERE owner = ?1",
    "DELETE FROM seen WHERE person = ?1",
    "DELETE FROM represented WHERE person = ?1 OR child = ?1",
];

/// What names people without an application and is as old as this. The last complaint stays until there is another one, because
/// the next number follows it; of the survey the count of children by their last answer stays.
pub(super) const OLD: [&str; 4] = [
    "DELETE FROM notices WHERE application IS NULL AND state <> 'waiting' AND made_at <= ?1",
    "DELETE FROM complaints WHERE state IN ('answered', 'not_considered', 'withdrawn') AND due_at <= ?1
        AND number < (SELECT max(number) FROM complaints)",
    "DELETE FROM survey_answers WHERE answered_at <= ?1 AND EXISTS (SELECT 1 FROM survey_answers AS later
        WHERE later.child = survey_answers.child AND later.answered_at > survey_answers.answered_at)",
    "UPDATE survey_answers SET child = randomblob(32), applicant = randomblob(32), sealed = x''
        WHERE answered_at <= ?1 AND length(sealed) > 0",
];
