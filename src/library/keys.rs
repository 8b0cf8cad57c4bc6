//! The names of the keys.

use crate::assessment::AssessmentId;

/// The keys of one library, and of one tab's journals in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    prefix: String,
    tab: String,
}

impl Keys {
    /// The keys under `ics-maturity/<storage_key>/`, for the tab with this random name.
    #[must_use]
    pub fn new(storage_key: &str, tab: String) -> Self {
        Self {
            prefix: format!("ics-maturity/{storage_key}/"),
            tab,
        }
    }

    /// Which assessment was open last.
    #[must_use]
    pub fn index(&self) -> String {
        format!("{}index", self.prefix)
    }

    /// That a tab is in a private session: a key of what the tab keeps, not of what is kept for longer.
    #[must_use]
    pub fn private(&self) -> String {
        format!("{}private", self.prefix)
    }

    /// The main text of an assessment.
    #[must_use]
    pub fn main(&self, id: &AssessmentId) -> String {
        format!("{}doc/{id}", self.prefix)
    }

    /// The two journals of an assessment that this tab writes in turn.
    #[must_use]
    pub fn journals_of_tab(&self, id: &AssessmentId) -> [String; 2] {
        // The number comes first: behind the name it could make up the name of another tab.
        [1, 2].map(|nth| format!("{}{nth}-{}", self.journals(id), self.tab))
    }

    /// What the keys of all journals of an assessment begin with.
    #[must_use]
    pub fn journals(&self, id: &AssessmentId) -> String {
        format!("{}journal/{id}/", self.prefix)
    }

    /// Where the text of a respondent's answers lies, which an assessment has in its group. The key
    /// follows from the text, so that what is there holds what it should; where it does not, another
    /// copy lies under the same key with `+` behind it.
    #[must_use]
    pub fn respondent(&self, id: &AssessmentId, text: &str) -> String {
        // FNV-1a (Fowler, Noll, Vo): texts differ, nobody attacks their own storage.
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for byte in text.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        format!("{}{hash}", self.respondents(id))
    }

    /// What the keys of all respondents of an assessment begin with.
    #[must_use]
    pub fn respondents(&self, id: &AssessmentId) -> String {
        format!("{}respondent/{id}/", self.prefix)
    }

    /// Where a text goes that could not be read.
    #[must_use]
    pub fn quarantine(&self, time: &str) -> String {
        format!("{}quarantine/{time}", self.prefix)
    }

    /// What the keys of everything in quarantine begin with.
    #[must_use]
    pub fn quarantined(&self) -> String {
        format!("{}quarantine/", self.prefix)
    }

    /// Whether a key belongs to this library.
    #[must_use]
    pub fn owns(&self, key: &str) -> bool {
        key.starts_with(&self.prefix)
    }

    /// The assessment that a key is about: the key of its main text, of a journal or of a respondent.
    #[must_use]
    pub fn assessment(&self, key: &str) -> Option<AssessmentId> {
        let rest = key.strip_prefix(&self.prefix)?;
        if let Some(id) = rest.strip_prefix("doc/") {
            return Some(id.into());
        }
        let beside = rest.strip_prefix("journal/");
        let (id, _) = beside
            .or_else(|| rest.strip_prefix("respondent/"))?
            .rsplit_once('/')?;
        Some(id.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_tabs_share_a_journal() {
        let id: AssessmentId = "a".into();
        let journals = |tab: &str| Keys::new("default", tab.to_owned()).journals_of_tab(&id);
        let [one, other] = [journals("me"), journals("me-2")];
        assert!(
            one.iter().all(|key| !other.contains(key)),
            "{one:?} {other:?}"
        );
    }

    #[test]
    fn a_key_tells_which_assessment_it_is_about() {
        let keys = Keys::new("default", "t1".to_owned());
        let id: AssessmentId = "a/b".into();
        assert_eq!(keys.main(&id), "ics-maturity/default/doc/a/b");
        assert_eq!(keys.assessment(&keys.main(&id)), Some(id.clone()));
        for journal in keys.journals_of_tab(&id) {
            assert_eq!(keys.assessment(&journal), Some(id.clone()));
        }
        assert_eq!(keys.assessment(&keys.index()), None);
        assert_eq!(keys.assessment("ics-maturity/other/doc/a"), None);
    }
}
