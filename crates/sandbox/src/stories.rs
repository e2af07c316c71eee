//! The made-up parents to play with. Their IINs and phones are the same in every country of every seed; all systems tell
//! the same story of each.

use gateways::demo::Story;
use gateways::education_base::CareRole;
use gateways::pmpk::Impairment;
use gateways::population::RecordState;
use rules::Day;
use rules::application::{Citizenship, Role, Sex};
use rules::iin::Iin;
use rules::phone::Phone;

use crate::family::Family;
use crate::person::{Birth, Registrar, Series};

/// A made-up parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayedParent {
    /// What is special about this parent.
    pub story: Story,
    /// Whom to sign in as.
    pub iin: Iin,
    /// First name.
    pub given_name: &'static str,
    /// The registered phone; none when the story is that there is none.
    pub phone: Option<Phone>,
    /// The children the story is about, the one to file for first.
    pub children: Vec<Iin>,
}

/// What the stories begin with.
pub(crate) struct Cast {
    pub(crate) parents: Vec<PlayedParent>,
    /// The family whose child already stands in a queue, with the child's day of birth.
    pub(crate) already_queued: Option<(Family, Day)>,
}

/// A mother or father as told: surname, first name, patronymic, birth year, sex.
type Told = (&'static str, &'static str, &'static str, i32, Sex);
/// A child as told: surname, first name, patronymic, sex.
type ToldChild = (&'static str, &'static str, &'static str, Sex);

const HER: Sex = Sex::Female;
const HIM: Sex = Sex::Male;

/// Registers everybody the stories need.
pub(crate) fn cast(registrar: &mut Registrar, today: Day) -> Cast {
    let mut stage = Stage { registrar, today, next_serial: 100, next_phone: 0 };
    let mut parents = vec![
        stage.nothing_special(),
        stage.teacher_with_child(),
        stage.family_of_four(),
        stage.serviceman(),
        stage.guardian_with_ward(),
        stage.foreign_child(),
        stage.child_too_old(),
        stage.already_queued(),
        stage.special_needs(),
        stage.phone_not_registered(),
        stage.child_deceased(),
        stage.somebody_elses_child(),
        stage.access_to_ask(),
        stage.newborn(),
        stage.special_group(),
        stage.sanatorium_group(),
    ];
    parents.extend(stage.both_parents());
    parents.extend([stage.non_resident(), stage.two_rights(), stage.other_parents_right()]);
    parents.push(stage.unrecorded_parent());
    let born = stage.of_age(3);
    let already_queued = parents
        .iter()
        .find(|parent| parent.story == Story::AlreadyQueued)
        .and_then(|parent| Some((parent, *parent.children.first()?)))
        .map(|(parent, child)| {
            (Family { applicant: parent.iin, role: Role::Parent, child, phone: parent.phone }, born)
        });
    Cast { parents, already_queued }
}

struct Stage<'a> {
    registrar: &'a mut Registrar,
    today: Day,
    next_serial: u32,
    next_phone: u32,
}

impl Stage<'_> {
    fn nothing_special(&mut self) -> PlayedParent {
        let mother = self.adult(("Сәрсенова", "Айгерім", "Болатқызы", 1994, HER));
        let child = self.child(("Сәрсенов", "Алихан", "Ерланұлы", HIM), 3);
        self.parent_of(mother, child);
        self.played(Story::NothingSpecial, mother, "Айгерім", vec![child])
    }

    fn teacher_with_child(&mut self) -> PlayedParent {
        let mother = self.adult(("Қалиева", "Гүлнар", "Серікқызы", 1990, HER));
        self.registrar.last(|person| person.facts.pedagogue = true);
        let child = self.child(("Қалиева", "Аяулым", "Нұрланқызы", HER), 2);
        self.parent_of(mother, child);
        self.played(Story::TeacherWithChild, mother, "Гүлнар", vec![child])
    }

    fn family_of_four(&mut self) -> PlayedParent {
        let mother = self.adult(("Оспанова", "Ботагөз", "Маратқызы", 1988, HER));
        let father = self.adult(("Оспанов", "Дәурен", "Қайратұлы", 1985, HIM));
        let told = [
            (("Оспанова", "Инжу", "Дәуренқызы", HER), 3),
            (("Оспанов", "Ерасыл", "Дәуренұлы", HIM), 7),
            (("Оспанова", "Томирис", "Дәуренқызы", HER), 10),
            (("Оспанов", "Санжар", "Дәуренұлы", HIM), 13),
        ];
        let children: Vec<Iin> = told
            .into_iter()
            .map(|(told, years)| {
                let child = self.child(told, years);
                self.registrar.last(|person| person.facts.large_family = true);
                self.parent_of(mother, child);
                self.parent_of(father, child);
                child
            })
            .collect();
        self.played(Story::FamilyOfFour, mother, "Ботагөз", children)
    }

    /// No state system confirms the service: the law wants a certificate of the workplace.
    fn serviceman(&mut self) -> PlayedParent {
        let father = self.adult(("Морозов", "Денис", "Викторович", 1991, HIM));
        let child = self.child(("Морозова", "Полина", "Денисовна", HER), 2);
        self.parent_of(father, child);
        self.played(Story::Serviceman, father, "Денис", vec![child])
    }

    fn guardian_with_ward(&mut self) -> PlayedParent {
        let mother = self.adult(("Тасболатова", "Жанар", "Асқарқызы", 1993, HER));
        self.registrar.last(|person| person.state = RecordState::Deceased);
        let father = self.adult(("Тасболатов", "Медет", "Ермекұлы", 1992, HIM));
        self.registrar.last(|person| person.state = RecordState::Deceased);
        let ward = self.child(("Тасболатов", "Мирас", "Медетұлы", HIM), 4);
        self.registrar.last(|person| person.facts.orphan = true);
        self.parent_of(mother, ward);
        self.parent_of(father, ward);
        let guardian = self.adult(("Тасболатова", "Сәуле", "Ермекқызы", 1979, HER));
        self.registrar.wardship.push((guardian, ward, CareRole::Guardian));
        self.played(Story::GuardianWithWard, guardian, "Сәуле", vec![ward])
    }

    fn foreign_child(&mut self) -> PlayedParent {
        let uzbekistan = Citizenship::parse("UZ").unwrap_or(Citizenship::KAZAKHSTAN);
        let mother = self.adult(("Каримова", "Нигора", "Рустамовна", 1995, HER));
        self.registrar.last(|person| person.citizenship = uzbekistan);
        let child = self.child(("Каримов", "Амир", "Шухратович", HIM), 3);
        self.registrar.last(|person| person.citizenship = uzbekistan);
        self.parent_of(mother, child);
        self.played(Story::ForeignChild, mother, "Нигора", vec![child])
    }

    fn child_too_old(&mut self) -> PlayedParent {
        let mother = self.adult(("Лебедева", "Ольга", "Павловна", 1989, HER));
        let child = self.child(("Лебедев", "Матвей", "Антонович", HIM), 7);
        self.parent_of(mother, child);
        self.played(Story::ChildTooOld, mother, "Ольга", vec![child])
    }

    fn already_queued(&mut self) -> PlayedParent {
        let mother = self.adult(("Мұқанова", "Динара", "Талғатқызы", 1992, HER));
        let child = self.child(("Мұқанова", "Медина", "Асхатқызы", HER), 3);
        self.parent_of(mother, child);
        self.played(Story::AlreadyQueued, mother, "Динара", vec![child])
    }

    fn special_needs(&mut self) -> PlayedParent {
        let mother = self.adult(("Ким", "Марина", "Владимировна", 1990, HER));
        let child = self.child(("Ким", "Артём", "Вадимович", HIM), 4);
        self.registrar.last(|person| person.facts.conclusion = Some(Impairment::Speech));
        self.parent_of(mother, child);
        self.played(Story::SpecialNeeds, mother, "Марина", vec![child])
    }

    fn phone_not_registered(&mut self) -> PlayedParent {
        let mother = self.adult(("Бекетова", "Назым", "Қанатқызы", 1996, HER));
        let child = self.child(("Бекетов", "Арлан", "Саматұлы", HIM), 2);
        self.parent_of(mother, child);
        PlayedParent {
            story: Story::PhoneNotRegistered,
            iin: mother,
            given_name: "Назым",
            phone: None,
            children: vec![child],
        }
    }

    fn child_deceased(&mut self) -> PlayedParent {
        let mother = self.adult(("Досжанова", "Лаура", "Мұратқызы", 1991, HER));
        let child = self.child(("Досжанов", "Нұрали", "Арманұлы", HIM), 3);
        self.registrar.last(|person| person.state = RecordState::Deceased);
        self.parent_of(mother, child);
        self.played(Story::ChildDeceased, mother, "Лаура", vec![child])
    }

    /// The child has a mother, who is somebody else.
    fn somebody_elses_child(&mut self) -> PlayedParent {
        let mother = self.adult(("Юсупова", "Малика", "Тимуровна", 1993, HER));
        let child = self.child(("Юсупова", "Самира", "Ильдаровна", HER), 3);
        self.parent_of(mother, child);
        let claimant = self.adult(("Волков", "Роман", "Олегович", 1987, HIM));
        self.played(Story::SomebodyElsesChild, claimant, "Роман", vec![child])
    }

    fn access_to_ask(&mut self) -> PlayedParent {
        let mother = self.adult(("Сейітова", "Жұлдыз", "Бауыржанқызы", 1993, HER));
        self.registrar.last(|person| person.facts.access_to_ask = true);
        let child = self.child(("Сейітов", "Әлихан", "Даниярұлы", HIM), 3);
        self.parent_of(mother, child);
        self.played(Story::AccessToAsk, mother, "Жұлдыз", vec![child])
    }

    fn newborn(&mut self) -> PlayedParent {
        let mother = self.adult(("Ахметова", "Мөлдір", "Ерікқызы", 1995, HER));
        let serial = self.serial();
        let day = self.today.minus(20);
        let (surname, first_name, patronymic) = ("Ахметова", "Сафия", Some("Тимурқызы"));
        let birth = Birth { surname, first_name, patronymic, day, sex: HER };
        let child = self.registrar.register(birth, Series::Child, serial);
        self.parent_of(mother, child);
        self.played(Story::Newborn, mother, "Мөлдір", vec![child])
    }

    fn special_group(&mut self) -> PlayedParent {
        let mother = self.adult(("Жұмабаева", "Индира", "Қанатқызы", 1991, HER));
        let child = self.child(("Жұмабаев", "Айбар", "Ержанұлы", HIM), 4);
        self.registrar.last(|person| person.facts.conclusion = Some(Impairment::Hearing));
        self.parent_of(mother, child);
        self.played(Story::SpecialGroup, mother, "Индира", vec![child])
    }

    /// The referral is a paper that no state system knows, so nothing here tells of it.
    fn sanatorium_group(&mut self) -> PlayedParent {
        let mother = self.adult(("Абдуллаева", "Феруза", "Бахтияровна", 1992, HER));
        let child = self.child(("Абдуллаев", "Тимур", "Рустамович", HIM), 3);
        self.parent_of(mother, child);
        self.played(Story::SanatoriumGroup, mother, "Феруза", vec![child])
    }

    fn both_parents(&mut self) -> [PlayedParent; 2] {
        let mother = self.adult(("Ермекова", "Айдана", "Мұратқызы", 1993, HER));
        let father = self.adult(("Ермеков", "Нұрсұлтан", "Болатұлы", 1990, HIM));
        let child = self.child(("Ермеков", "Дамир", "Нұрсұлтанұлы", HIM), 2);
        self.parent_of(mother, child);
        self.parent_of(father, child);
        [
            self.played(Story::BothParents, mother, "Айдана", vec![child]),
            self.played(Story::OtherParent, father, "Нұрсұлтан", vec![child]),
        ]
    }

    /// The birth was registered and a number issued, yet the population register holds no record of the child (C-22).
    fn non_resident(&mut self) -> PlayedParent {
        let georgia = Citizenship::parse("GE").unwrap_or(Citizenship::KAZAKHSTAN);
        let mother = self.adult(("Беридзе", "Нино", "Гиоргиевна", 1990, HER));
        self.registrar.last(|person| person.citizenship = georgia);
        let serial = self.serial();
        let child = self.registrar.number_only(self.of_age(3), HIM, Series::Child, serial);
        self.parent_of(mother, child);
        self.played(Story::NonResident, mother, "Нино", vec![child])
    }

    /// A teacher of three children: four would make a large family.
    fn two_rights(&mut self) -> PlayedParent {
        let mother = self.adult(("Нұрғалиева", "Әсел", "Тимурқызы", 1989, HER));
        self.registrar.last(|person| person.facts.pedagogue = true);
        let told = [
            (("Нұрғалиев", "Әмір", "Ғалымұлы", HIM), 2),
            (("Нұрғалиева", "Айша", "Ғалымқызы", HER), 7),
            (("Нұрғалиев", "Ислам", "Ғалымұлы", HIM), 10),
        ];
        let children: Vec<Iin> = told
            .into_iter()
            .map(|(told, years)| {
                let child = self.child(told, years);
                self.parent_of(mother, child);
                child
            })
            .collect();
        self.played(Story::TwoRights, mother, "Әсел", children)
    }

    /// The right is the father's, and the mother applies.
    fn other_parents_right(&mut self) -> PlayedParent {
        let mother = self.adult(("Жақсыбекова", "Салтанат", "Ерланқызы", 1992, HER));
        let father = self.adult(("Жақсыбеков", "Бақыт", "Серікұлы", 1989, HIM));
        self.registrar.last(|person| person.facts.pedagogue = true);
        let child = self.child(("Жақсыбекова", "Дарина", "Бақытқызы", HER), 3);
        self.parent_of(mother, child);
        self.parent_of(father, child);
        self.played(Story::OtherParentsRight, mother, "Салтанат", vec![child])
    }

    /// A foreigner with a number and a phone, of whom the population register holds no record; the child was born here.
    fn unrecorded_parent(&mut self) -> PlayedParent {
        let georgia = Citizenship::parse("GE").unwrap_or(Citizenship::KAZAKHSTAN);
        let mother = self.adult(("Беридзе", "Мариам", "Левановна", 1991, HER));
        self.registrar.last(|person| {
            person.citizenship = georgia;
            person.facts.no_record = true;
        });
        let child = self.child(("Оразбаев", "Тимур", "Ерланұлы", HIM), 3);
        self.parent_of(mother, child);
        self.played(Story::UnrecordedParent, mother, "Мариам", vec![child])
    }

    fn adult(&mut self, (surname, first_name, patronymic, year, sex): Told) -> Iin {
        let day = Day::new(year, 5, 14).unwrap_or(self.today);
        let serial = self.serial();
        let birth = Birth { surname, first_name, patronymic: Some(patronymic), day, sex };
        self.registrar.register(birth, Series::Adult, serial)
    }

    fn child(&mut self, (surname, first_name, patronymic, sex): ToldChild, years: i32) -> Iin {
        let day = self.of_age(years);
        let serial = self.serial();
        let birth = Birth { surname, first_name, patronymic: Some(patronymic), day, sex };
        self.registrar.register(birth, Series::Child, serial)
    }

    /// A birth date in spring so many calendar years ago: with 2 to 5 in age all the year, with 7 over age all the year.
    fn of_age(&self, years: i32) -> Day {
        Day::new(self.today.year() - years, 4, 12).unwrap_or(self.today)
    }

    fn parent_of(&mut self, parent: Iin, child: Iin) {
        self.registrar.parentage.push((parent, child));
    }

    fn played(
        &mut self,
        story: Story,
        iin: Iin,
        given_name: &'static str,
        children: Vec<Iin>,
    ) -> PlayedParent {
        self.next_phone += 1;
        let phone = Phone::parse(&format!("+7709{:07}", self.next_phone)).ok();
        if let Some(person) = self.registrar.people.iter_mut().find(|person| person.iin == iin) {
            person.phone = phone;
        }
        PlayedParent { story, iin, given_name, phone, children }
    }

    /// Serials far enough apart that a number which is never issued moves nobody else's.
    fn serial(&mut self) -> u32 {
        self.next_serial += 10;
        self.next_serial
    }
}
