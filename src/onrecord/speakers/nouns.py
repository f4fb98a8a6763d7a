"""Nouns by what they stand for: persons, bodies, documents, groups."""

from __future__ import annotations

from onrecord.text.lemmas import singular
from onrecord.word_lists import lexicon

COURTESY = lexicon("mr mr. mrs mrs. ms ms. miss mx mx. messrs messrs. mme m. madame monsieur")
"""Titles that say nothing of what a person does."""

RANKS = lexicon(
    "adm adm. admiral brig brig. brigadier capt capt. captain cmdr cmdr. commander col col. colonel cpl "
    "cpl. corporal dame dr dr. doctor gen gen. general hon hon. insp insp. inspector lady lord lt lt. "
    "lieutenant maj maj. major msgr. ofc. officer pfc pfc. prof prof. professor pvt. private rev rev. "
    "reverend father sgt sgt. sergeant sir supt supt. superintendent constable sister brother rabbi imam "
    "sheikh sheik cardinal archbishop bishop ayatollah pope emir sultan king queen prince princess sen sen. "
    "rep rep. gov gov. pres. det det. detective atty. ald. sec. asst. sens. reps. govs. gens. profs. drs. "
    "cpt cpt. cdr cdr. baroness baron duke duchess count countess marshal"
)
"""Titles that stand directly before a name."""

_GENERAL = lexicon("attorney secretary surgeon governor director solicitor inspector consul postmaster major")
"""Before "general" these make one title with it."""

_FIRST_HALVES = frozenset(["chief", "assistant", "deputy", "vice"])

PARTISANS = lexicon(
    "republican democrat democratic conservative tory labour liberal libertarian socialist communist green "
    "independent gop nationalist"
)

ROLES = lexicon(
    "academic accountant activist actor actress adjudicator administrator adviser advisor advocate agent "
    "aide aide-de-camp ambassador analyst anchor apprentice archaeologist architect artist assemblyman "
    "assemblywoman assistant astronaut attaché attorney aunt author banker barrister biographer biologist "
    "blogger boss broadcaster brother builder businessman businesswoman campaigner candidate captain "
    "caretaker ceo cfo chairman chairperson chairwoman chair champion chancellor chaplain chef chemist "
    "chief cleric clerk co-author co-chair co-chairman co-chairwoman co-director co-founder co-host coach "
    "collaborator colleague columnist comedian commander commentator commissioner comptroller congressman "
    "congresswoman consul consultant contractor controller convener coordinator coroner correspondent "
    "councillor councilman councilmember councilor councilwoman counsel counselor counsellor critic curator "
    "cyclist daughter dean defendant delegate democrat dentist deputy designer detective developer diplomat "
    "director doctor driver ecologist economist editor editor-in-chief educator electrician employee "
    "engineer entomologist entrepreneur envoy executive expert farmer father filmmaker financier "
    "firefighter fisherman founder friend front-runner frontrunner geologist glaciologist governor graduate "
    "guard guitarist head headmaster headmistress headteacher historian host hunter husband illustrator "
    "incumbent inspector instructor interviewer interpreter investigator investor journalist judge juror "
    "justice keeper lawmaker lawyer leader lecturer legislator liaison librarian linguist lobbyist "
    "magistrate maker manager marshal mastermind mayor mechanic mediator member mentor midwife militant "
    "miner minister mogul moderator monitor mother mp musician negotiator neighbor neighbour nephew niece "
    "nominee novelist nurse officer official ombudsman operative operator opponent organiser organizer "
    "owner painter panelist parent partner pastor pathologist patient patron philosopher photographer "
    "physician physicist pilot planner playwright player poet pollster porter postdoc preacher premier "
    "presenter president priest prime principal producer professor programmer promoter proponent prosecutor "
    "provost psychiatrist psychologist publicist publisher rabbi ranger realtor rector referee reporter "
    "representative republican researcher resident retiree reviewer rival runner sailor salesman scholar "
    "scientist secretary sculptor selectman senator sergeant sheriff shopkeeper singer sister skipper "
    "sociologist soldier solicitor son speaker specialist spokesman spokesperson spokeswoman staffer star "
    "statistician steward strategist student superintendent supervisor supporter surgeon surrogate tailor "
    "teacher technician technologist theologian theorist therapist trader trainer translator treasurer "
    "trustee tutor tycoon undersecretary vendor vet veteran vicar victim violinist voter vp adoptee "
    "superstar volunteer warden whip whistleblower widow widower wife winner witness worker writer "
    "vice-president vice-chairman vice-chancellor vice-chair gov governor-general insider ex-president "
    "ex-minister ex-mayor loyalist hopeful contender newcomer grandson granddaughter constituent dissident "
    "superdelegate supremo figurehead secretary-general great-grandson grandfather grandmother uncle cousin "
    "sibling ally executor registrar landlord tenant harbourmaster linesman umpire goalkeeper striker "
    "midfielder defender forward pharmacist zoologist botanist marketer czar tsar bureaucrat guru heir "
    "heiress foreman forewoman pm master"
)
"""What a person is or does, singular, in any case of letters."""

PERSONS = lexicon(
    "man woman person boy girl teenager child individual somebody someone anyone nobody everyone everybody "
    "source passer-by insider guest stranger lady gentleman guy caller user one anybody another"
)
"""Singular persons of whom no role is told."""

_SUFFIXES = ("man", "surgeon", "woman", "person", "ologist", "ographer", "ist", "eer", "er", "or", "ian")
_NOT_ROLES = lexicon(
    "after another answer anger bar behavior behaviour better bigger border broader butter cancer career "
    "center centre chapter character cluster color colour computer corner counter cover danger december "
    "dinner disaster door earlier either ever factor favor favour fewer fever floor folder for former "
    "further gender greater harbor harbour higher honor honour hour however humor humour inner interior "
    "junior labor labour larger later latter layer letter list lower major manor master matter meter metre "
    "minor mirror motor murder neither never newer newsletter newspaper nor november number october offer "
    "older or order other outer over paper per percent poor popular power prayer prior proper quarter "
    "rather register regular river rubber rumor rumour sector senior september shelter shower similar "
    "singular solar summer superior supper surrender temper terror theater theatre their tower transfer "
    "trigger twitter under upper utter vapor war water weather whether whoever winter wonder younger your "
    "christian civilian consumer human italian jor motherboard russian german roman asian european exterior "
    "twist exist persist resist assist insist mist fist gist wrist waist deer beer cheer leisure peer sheer "
    "steer veer"
)

DOCUMENTS = lexicon(
    "account ad ads agenda copy plan version average advertisement advert affidavit agreement analysis "
    "announcement article assessment audit bill biography blog book briefing brochure bulletin census chart "
    "circular clip column comment communique communiqué complaint constitution contract data declaration "
    "diary dispatch dissent document dossier draft e-mail edict editorial email essay estimate evidence "
    "excerpt figure file filing finding flyer footage forecast form guidebook guideline handbook headline "
    "indictment index inventory invoice item label law lawsuit leaflet ledger legislation letter log "
    "manifesto manual map memo memoir memorandum message minutes monograph note notice novel obituary op-ed "
    "opinion order outlook pamphlet paper passage petition piece placard platform play pleading poem policy "
    "poll polling post poster presentation proposal prospectus publication questionnaire record recording "
    "regulation release report research resolution result review rule ruling schedule script sign statement "
    "statistics story study subpoena suit summary survey tally tape testimony text thread transcript treaty "
    "trial tweet verdict video voicemail warrant website whitepaper will experiment dataset projection "
    "readout screenshot slogan brief caption"
)
"""What is written or recorded, singular."""

BODIES = lexicon(
    "academy administration agency airline alliance army assembly association authority bank bench board "
    "body brewery broadcaster brigade brigades bureau business cabinet campaign camp carrier center centre "
    "chamber chapter charity church city clinic club coalition college command commission committee "
    "community company confederation conference convention congress consortium consulate cooperative "
    "corporation corps council country county court cult daily delegation department directorate initiative "
    "project district division embassy enterprise exchange faction faculty federation firm fleet force "
    "forces forum foundation franchise front fund gallery garrison giant government group guild hospital "
    "house industry inquiry inspectorate institute institution insurer judiciary jury kingdom laboratory "
    "lab leadership league legislature library lobby magazine manufacturer media military militia ministry "
    "mission monarchy mosque movement museum navy network newspaper newsroom nonprofit office operator "
    "opposition orchestra organisation organization outlet panel parish parliament party patrol police "
    "politburo prefecture presidency press prosecution publication regime registry regulator republic "
    "resistance retailer school secretariat senate service services society squad staff start-up startup "
    "state station store studio subcommittee subsidiary supplier synod syndicate task-force taskforce team "
    "think-tank thinktank tribunal troupe trust union unit university utility vatican village watchdog "
    "website weekly wing world workforce zoo air inc inc. corp corp. ltd ltd. plc llc holdings defence "
    "defense defenders gop ngo pac super-pac times securities bbc cnn tank arm branch"
)
"""Bodies that speak, by the last word of their name or description."""

NAMED_BODIES = frozenset(
    [
        *("white house", "kremlin", "pentagon", "downing street", "élysée", "elysee", "vatican", "holy see"),
        *("wall street", "capitol hill", "whitehall", "quai d'orsay", "foggy bottom", "bundestag", "knesset"),
        *(
            "duma",
            "eu",
            "un",
            "nato",
            "fbi",
            "cia",
            "supreme court",
            "buckingham palace",
            "hamas",
            "hezbollah",
        ),
    ]
)

PARTS = lexicon(
    "wing arm branch unit division department subsidiary affiliate part section office bureau faction youth "
    "chapter school faculty institute centre center owner"
)
"""Nouns of a body that is part of another: "the military wing of ..."."""

CROWDS = lexicon(
    "people men women children folks persons majority minority plurality number handful dozen dozens "
    "hundreds thousands scores crowd band pair trio couple half third quarter percent proportion share rest "
    "public electorate everyone some many most few several others both all those these they we you none us "
    "them ones majorities millions two three four five six seven eight nine ten twelve audience twenty "
    "percentage generation population left right youth twitterverse segment fans elite base families family"
)
"""Many, without a plural ending or by number."""

PRONOUNS = lexicon(
    "i he she it we they you who which that this these those him her them us me his hers ours theirs one "
    "what whoever"
)

PLURAL_BEFORE = lexicon(
    "some many most few several both these those two three four five six seven eight nine ten eleven twelve "
    "dozens hundreds thousands various numerous all other multiple countless fellow"
)
"""Words before a noun that make it many."""


def is_role(word: str) -> bool:
    """Whether a word (in lower case) says, in the singular, what somebody is or does."""
    bare = word.rstrip(".")
    if word in RANKS or bare in ROLES:
        return True
    tail = bare.rsplit("-", 1)[-1]
    if "-" in bare and tail in ROLES:
        return True
    return (
        len(bare) > 4
        and bare not in _NOT_ROLES
        and bare not in DOCUMENTS
        and bare not in BODIES
        and (bare.endswith(_SUFFIXES))
    )


def makes_one_title(before: str, rank: str) -> bool:
    """Whether a rank is the second half of a title, as in "Attorney General" and "Maj. Gen."."""
    return before in RANKS or before in _FIRST_HALVES or (rank == "general" and before in _GENERAL)


def in_lexicon(word: str, lexicon: frozenset[str]) -> bool:
    """Whether a word in lower case, or its singular, or its last part after a hyphen, is in a lexicon."""
    one = singular(word)
    return word in lexicon or (one is not None and one in lexicon) or word.rsplit("-", 1)[-1] in lexicon
