"""Write labelled texts of our own for what the corpora lack. Everything in them is invented.

    generate.py OUT.jsonl [--count 4000] [--seed 0]

Addresses, births in all spellings, school names, handles and hashtags, the roles of the four nations, obfuscations,
and hard negatives (other people's jobs, figures of speech, job adverts, news, football managers).
"""

import argparse
import json
import random
import re

R = random.Random(0)


def pick(text):
    return R.choice([x for x in text.split("|")]) if isinstance(text, str) else R.choice(text)


TOWNS = (
    "Leeds|Bristol|Hull|Stockport|Salford|Preston|Carlisle|Whitby|Truro|Exeter|Norwich|Ipswich|Derby|Lincoln|Swindon|Bath|Ayr|Perth|Dundee|Stirling|"
    "Inverness|Paisley|Falkirk|Oban|Cardiff|Swansea|Wrexham|Bangor|Llanelli|Newport|Barry|Belfast|Derry|Omagh|Newry|Lisburn|Ballymena|Bolton|Wigan|"
    "Oldham|Rochdale|Bury|Burnley|Luton|Slough|Reading|Woking|Croydon|Bromley|Hackney|Peckham|Walthamstow|South London|Essex|Kent|Cornwall|Devon|"
    "Norfolk|Suffolk|Yorkshire|Fife|the Wirral|Gwynedd|Powys|County Down|Tyrone|Northumberland|Cumbria|Kettering|Grimsby|Goole|Redcar|Sunderland|"
    "Gateshead|Durham|Cheltenham|Gloucester|Hereford|Telford|Walsall|Dudley|Birmingham|Coventry|Leicester|Nottingham|Mansfield|Sheffield|Barnsley|"
    "Doncaster|York|Harrogate|Skipton|Lancaster|Blackpool|Southport|Liverpool|Warrington|Chester|Crewe|Stoke|Stafford|Plymouth|Poole|Bournemouth|"
    "Southampton|Portsmouth|Brighton|Hastings|Dover|Margate|Canterbury|Maidstone|Manchester|London|Glasgow|Edinburgh|Aberdeen|the Midlands|Wales|Scotland"
)
FRONT = "Ash|Oak|Elm|Birch|Hazel|Holly|Thorn|Brack|Mill|Mar|Wood|Hol|Stan|Wes|Nor|Sut|Eas|Kings|Queens|Abbots|Bishops|Priors|Fox|Hare|Swan|Rook|Crow|Lang|Whit|Black|Red|Green|Hart|Row|Bram|Sal|Win|Pen|Tre|Caer|Llan|Kil|Bal|Dun|Inver|Glen|Strath|Car|Cold|High|Low|Broad|Brook|Stone|Clay|Sand|Marsh|Fen|Heath|Ravens|Lark|Finch"
BACK = "field|ton|ham|ley|worth|wood|bridge|ford|dale|den|hurst|combe|well|brook|bury|stead|mere|moor|gate|hill|wick|by|thorpe|stow|bourne|more|side|bank|cliffe|lea|gill|mouth|aber|carrick"
SAINTS = "St Mary's|St. Joseph's|St Peter's|St Wilfrid's|Saint Aidan's|St Cuthbert's|St Oswald's|St Teresa's|Holy Trinity|Sacred Heart|Our Lady's|St Margaret's|All Saints|St Anne's|St Columba's|St Ninian's|St David's|St Teilo's|St Patrick's|St Brigid's|Christ Church|Corpus Christi|English Martyrs|St Pius X"
FIRST = "Amy|Beth|Callum|Dan|Ellie|Freya|Grace|Harry|Isla|Jack|Kate|Liam|Megan|Noah|Olivia|Priya|Ravi|Sophie|Tom|Zara|Aisha|Bilal|Chloe|Dylan|Erin|Fatima|Gareth|Hamza|Iwan|Jodie|Kwame|Leanne|Mohammed|Niamh|Oisin|Poppy|Rhys|Siobhan|Tariq|Una|Wojtek|Yusuf|Zoe|Margaret|Brian|Sheila|Keith|Sandra|Colin|Carys|Morag|Angus"
LAST = "Smith|Jones|Patel|Khan|Hughes|Evans|Ahmed|Walker|Wright|Robinson|Thompson|O'Neill|Doherty|MacLeod|Campbell|Fraser|Stewart|Begum|Nowak|Kowalska|Adeyemi|Mensah|Okafor|Clarke|Bennett|Hussain|Ali|Griffiths|Rees|Pritchard|Bartlett|Featherstone|Ramsbottom|Tunnicliffe|Greenhalgh|Sugden"


def place():
    return pick(TOWNS) if R.random() < 0.7 else (pick(FRONT) + pick(BACK)).capitalize()


def invented():
    name = (pick(FRONT) + pick(BACK)).capitalize()
    return name + pick("||||| Park| Hill| Green| Lane| Road| Vale| Heath| Grange| Manor| View").rstrip()


def person():
    return pick(FIRST) + (" " + pick(LAST) if R.random() < 0.5 else "")


KIND = (
    "Primary School|Primary|Primary Academy|Community Primary School|CofE Primary|C of E Primary School|CE (VA) Primary|RC Primary School|Catholic Primary|Infant School|"
    "Infants|Junior School|Juniors|Infant and Nursery School|First School|Middle School|High School|High|Academy|Community College|College|Sixth Form College|"
    "Sixth Form|Grammar School|Grammar|Girls' School|School for Girls|Boys' School|Special School|School|Nursery|Nursery School|Day Nursery|Pre-school|Preschool|"
    "Primary & Nursery|Studio School|UTC|PRU|Free School|Learning Trust|Academies Trust|Academy Trust|Multi Academy Trust|MAT|Montessori|Prep|Prep School|Hall School|"
    "Comprehensive|Comp|Upper School|Secondary|Secondary School|Integrated Primary School|Integrated College|Primary School and ELC|Community Campus|Education Centre"
)


def school():
    r = R.random()
    name = pick(SAINTS) if R.random() < 0.3 else invented()
    if r < 0.62:
        return f"{name} {pick(KIND)}"
    if r < 0.68:
        return f"Ysgol {pick('Gynradd|Gyfun|Uwchradd|y|Bro|Glan|Pen|Maes')} {pick('Llan|Aber|Pont|Cwm|Tre|Caer|Bryn|Pen')}{pick('afon|mawr|fach|goch|las|deg|wen|coed|dinas|gelli')}"
    if r < 0.72:
        return f"{pick('Bunscoil|Gaelscoil|Naíscoil')} {pick('Éanna|Bheann Mhadagáin|an Droichid|Phobal Feirste|na Móna|Mhic Reachtain')}"
    if r < 0.78:
        return (
            f"University of {place()}"
            if R.random() < 0.5
            else f"{place()} {pick('Uni|University|Met|Trinity|Hallam|Beckett|Hope')}"
        )
    if r < 0.86:
        return "".join(
            w[0]
            for w in f"{name} {pick('Community High School|Girls Grammar School|Church of England Academy|Roman Catholic High School|Sixth Form College')}".split()
            if w[0].isupper()
        )
    if r < 0.94:
        bare = re.sub(r"[^A-Za-z]", "", name)
        tail = pick(
            "School|Primary|Pri|PS|CE|Academy|Acad|HS|High|College|Juniors|Infants|Nursery|Sch|Sixth|SEND|PE|Science|Maths|Eng|Music|_PE|_MFL|_Yr6|Y4"
        )
        bare = bare + tail
        return pick("@|@|#") + (bare.lower() if R.random() < 0.45 else bare)
    return name


ROLE = (
    "teacher|primary school teacher|class teacher|TA|teaching assistant|HLTA|LSA|SENCo|SENDCo|ALNCo|headteacher|head teacher|executive headteacher|deputy head|assistant head|"
    "Head of Year {y}|head of year {y}|Head of {s}|{s} teacher|{s} lead|teacher of {s}|Year {p} teacher|Y{p} teacher|P{p} teacher|Primary {p} teacher|KS{k} lead|KS{k} {s} coordinator|"
    "EYFS lead|EYFS practitioner|Early Years Practitioner|nursery nurse|nursery manager|reception teacher|phase leader|cover supervisor|supply teacher|lunchtime supervisor|midday assistant|"
    "dinner lady|lollipop man|caretaker|site manager|school cook|kitchen assistant|school business manager|bursar|school secretary|receptionist|exams officer|attendance officer|data manager|"
    "lab technician|DT technician|science technician|librarian|school librarian|school nurse|school counsellor|ELSA|learning mentor|pastoral lead|DSL|DDSL|family support worker|"
    "pupil support assistant|PSA|Principal Teacher|Principal Teacher of {s}|PT {s}|Depute Head|DHT|HT|probationer teacher|NQT|ECT|ECT1|RQT|PGCE student|student teacher|trainee teacher|"
    "School Direct trainee|ITT mentor|SCITT tutor|classroom assistant|playgroup leader|after school club leader|breakfast club supervisor|peripatetic music teacher|brass tutor|{s} tutor|"
    "lecturer|lecturer in {s}|FE lecturer|tutor|invigilator|exam invigilator|school governor|chair of governors|parent governor|PTA chair|PTA treasurer|minibus driver|bus escort|"
    "outdoor ed instructor|forest school leader|swimming teacher|sports coach|PE teacher|music teacher|drama teacher|art teacher|RE teacher|MFL teacher|geography teacher|computing lead|"
    "athro|athrawes|pennaeth|cynorthwyydd dosbarth|dirprwy bennaeth|vice principal|assistant principal|principal|AHT|SLT|subject leader|EAL coordinator|teacher of the deaf|QTVI|"
    "educational psychologist|speech and language therapist|boarding housemistress|houseparent|matron|cover teacher|agency TA|1:1 TA|SEN TA|SEMH TA|SLE|NPQH candidate|apprentice TA"
)
SUBJECT = "maths|English|science|physics|chemistry|biology|history|geography|RE|PE|music|art|drama|French|Spanish|German|Welsh|Gaelic|computing|ICT|DT|food tech|textiles|business|sociology|psychology|PSHE|phonics|literacy|numeracy|outdoor learning|media|economics|law|Modern Studies|Home Economics|Irish"
OTHER = "nurse|electrician|plumber|joiner|accountant|solicitor|paramedic|police officer|civil servant|software developer|writer|photographer|hairdresser|barber|chef|baker|nail tech|childminder|personal trainer|midwife|HGV driver|youth worker|social worker|journalist|illustrator|DJ|musician|carer|farmer|estate agent|project manager|marketing manager|dental nurse|vet nurse|actor|potter|yoga teacher|bookkeeper"


def role():
    r = pick(ROLE) if R.random() < 0.8 else pick(OTHER)
    r = r.format(y=R.randint(7, 13), s=pick(SUBJECT), p=R.randint(1, 7), k=R.randint(1, 5))
    if R.random() < 0.17:
        r = (
            pick(
                "ex-|ex |former |retired |trainee |qualified |part-time |newly qualified |aspiring |senior |lead |acting |proud |freelance |full time |long suffering "
            )
            + r
        )
    return r[0].upper() + r[1:] if R.random() < 0.5 else r


STREET = "Road|Street|Avenue|Close|Lane|Drive|Crescent|Way|Grove|Terrace|Place|Court|Gardens|Mews|Square|Row|Rise|Walk|Wynd|Brae|Rd|St|Ave|Cl|Ln|Dr|Cres"
AREAS = "B|BA|BB|BD|BH|BL|BN|BS|BT|CA|CF|CH|CM|CO|CR|CV|CW|DA|DE|DG|DH|DL|DN|DY|E|EH|EN|EX|FK|FY|G|GL|GU|HA|HD|HG|HP|HR|HU|HX|IP|IV|KA|KT|KY|L|LA|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RM|S|SA|SE|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TN|TQ|TR|TS|TW|W|WA|WC|WD|WF|WN|WR|WS|WV|YO"


def postcode():
    code = f"{pick(AREAS)}{R.randint(1, 29)} {R.randint(1, 9)}{R.choice('ABDEFGHJLNPQRSTUWXYZ')}{R.choice('ABDEFGHJLNPQRSTUWXYZ')}"
    if R.random() < 0.15:
        code = code.replace(" ", "")
    return code.lower() if R.random() < 0.12 else code


def street():
    return (
        f"{pick(FRONT).capitalize()}{pick(BACK)} {pick(STREET)}"
        if R.random() < 0.6
        else f"{pick('High|Church|Station|Victoria|Park|Mill|Chapel|Queen|King|Albert|London|Station|School|Green|North|Hope|Priory')} {pick(STREET)}"
    )


def address():
    number = pick(
        [
            str(R.randint(1, 180)),
            f"{R.randint(1, 90)}{R.choice('abAB')}",
            f"Flat {R.randint(1, 30)}, {R.randint(1, 90)}",
            f"{R.randint(0, 4)}/{R.randint(1, 3)} {R.randint(1, 150)}",
            f"number {R.randint(1, 70)}",
            f"no. {R.randint(1, 70)}",
            f"no {R.randint(1, 70)}",
            pick("Rose Cottage,|The Old Forge,|Ivy House,|Ty Gwyn,|Hill Farm,|The Bungalow,|Glen View,"),
        ]
    )
    town = (pick(TOWNS)).replace("the ", "")
    whole = pick(
        [
            "{n} {s}",
            "{n} {s}",
            "{n} {s}, {t}",
            "{n} {s}, {t} {p}",
            "{n} {s}, {p}",
            "{n} {s} {p}",
            "{n} {s}\n{t}\n{p}",
            "{p}",
            "{s}",
            "{n} {s}, {t}, {p}",
        ]
    )
    whole = whole.format(n=number, s=street(), t=town, p=postcode())
    return whole.lower() if R.random() < 0.12 else whole


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty"}
UNITS = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
TEENS = ["sixteen", "seventeen", "eighteen", "nineteen"]


def spoken(n):
    return (
        TEENS[n - 16]
        if n < 20
        else (TENS[n // 10 * 10] + ("-" if R.random() < 0.4 else " ") + UNITS[n % 10]).strip(" -")
    )


def date(year=None):
    d, m, y = R.randint(1, 28), R.randint(1, 12), year or R.randint(1950, 2006)
    name = MONTHS.split("|")[m - 1]
    short = name[:3]
    suffix = "th" if 4 <= d <= 20 or d == 24 or 25 <= d <= 28 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
    return pick(
        [
            f"{d:02}/{m:02}/{y}",
            f"{d}/{m}/{y % 100:02}",
            f"{d:02}.{m:02}.{y}",
            f"{d}-{m}-{y % 100:02}",
            f"{d}{suffix} {name} {y}",
            f"{d} {short} {y}",
            f"{d} {name} {y}",
            f"{name} {d}{suffix} {y}",
            f"{d}{suffix} of {name} {y}",
            f"{d}{suffix} {short} '{y % 100:02}",
            f"{y}-{m:02}-{d:02}",
            f"{short} {d}, {y}",
            f"{d}{suffix} {name}",
            f"{d} {short.lower()}",
            f"{name} {d}{suffix}",
        ]
    )


def age():
    n = R.randint(18, 67)
    return pick(
        [
            str(n),
            str(n),
            str(n),
            f"{n} years old",
            f"{n} yrs",
            f"{n}yo",
            f"{n} y/o",
            f"{n} years young",
            f"{n} yr old",
            f"{spoken(n)}",
            f"age {n}",
            f"aged {n}",
            f"{n}yrs old",
            f"{n} year old",
        ]
    )


def birth():
    """A stretch that gives the owner's birth away on its own."""
    y = R.randint(1950, 2005)
    return pick(
        [
            f"born {date(y)}",
            f"Born {y}",
            f"b. {y}",
            f"born in {y}",
            f"born '{y % 100:02}",
            f"DOB {date(y)}",
            f"D.O.B. {date(y)}",
            f"dob: {date(y)}",
            f"bday {date()}",
            f"birthday {date()}",
            f"b'day: {date()}",
            f"Birthday: {date()}",
            f"est. {y}",
            f"class of {y} baby",
            f"{pick(MONTHS)} baby",
            f"{y} baby",
            "80s baby",
            "90's baby",
            f"turning {R.choice([30, 40, 50, 60])}",
            f"turned {R.randint(21, 66)}",
            f"since {y}",
            f"🎂 {date()}",
            f"🎈{date()}",
            age() if False else f"{R.randint(19, 66)} years old",
            f"vintage {y}",
        ]
    )


def family():
    n, a, b = R.randint(2, 5), pick(FIRST), pick(FIRST)
    return pick(
        [
            f"mum of {n}",
            f"Mum to {a} & {b}",
            f"dad of {n}",
            f"Dad to {a}",
            "wife",
            "husband",
            f"wife to {a}",
            f"married to {a} {pick(LAST)}",
            "mama",
            f"nana to {n}",
            f"proud dad of {pick('twins|two girls|2 boys|three')}",
            "single mum",
            f"engaged to {a}",
            "boy mum",
            "girl dad",
            "SEN mum",
            f"mother of {n} boys",
            f"Mam i {a} a {b}",
            f"grandad of {n}",
            "hubby & dad",
            f"mummy to {a} {pick('💙|💗|🌈')}",
            "newlywed",
            "divorced",
            "widowed",
            "in a relationship",
            f"fiancée of {a}",
            f"parent to {n}",
            f"step-mum of {n}",
            "wife & mum",
            f"mammy to {a}",
            f"foster carer to {n}" if False else f"auntie to {a}",
        ]
    )


def handle():
    w = pick(FIRST).lower()
    return pick(
        [
            f"{w}_{pick(LAST).lower()}",
            f"{w}.{pick(BACK)}",
            f"xx_{w}_xx",
            f"{w}{R.randint(1, 99)}",
            f"miss{pick(LAST).lower()}",
            f"{w}bakes",
            f"the{w}diaries",
        ]
    ).replace("'", "")


def account():
    h = handle()
    where = pick(
        "snap|snapchat|sc|ig|insta|Instagram|IG|TikTok|tiktok|twitch|PSN|Xbox|gamertag|YouTube|yt|fb|kik|Discord|Snap|Vinted|Strava"
    )
    r = R.random()
    if r < 0.6:
        return [(where + pick(": | - | :|: @| @| 👻 | "), None), (h, "ACCOUNT")]
    return [
        (pick("Blog: |shop: |Website |my channel |||podcast @ |book me: "), None),
        (
            pick(
                [
                    f"{h.replace('_', '')}.wordpress.com",
                    f"www.{h.replace('_', '')}.co.uk",
                    f"linktr.ee/{h}",
                    f"youtube.com/{h}",
                    f"https://t.co/{''.join(R.choices('abcdefghkLMNPQ123456789', k=10))}",
                    f"etsy.com/shop/{h}",
                    f"{h}.bsky.social".replace("_", ""),
                ]
            ),
            "ACCOUNT",
        ),
    ]


def phone():
    tail = f"{R.randint(0, 999):03}"
    return pick(
        [
            f"07700 900{tail}",
            f"07700900{tail}",
            f"+44 7700 900{tail}",
            f"01632 960{tail}",
            f"(01632) 960 {tail}",
            f"07700 9 double oh {tail}",
            f"0 seven 700 nine hundred {tail}",
            f"O77OO 900{tail}",
        ]
    )


def email():
    n, l = pick(FIRST).lower(), pick(LAST).lower().replace("'", "")
    return pick(
        [
            f"{n}.{l}@example.com",
            f"{n}{R.randint(1, 99)}@example.org",
            f"{n} dot {l} at gmail dot com",
            f"{n}{l}[at]hotmail[dot]co[dot]uk",
            f"{n}.{l} (at) {pick(BACK)}school.org.uk",
            f"{n}.{l}@{pick(FRONT).lower()}{pick(BACK)}.sch.uk",
            f"{n}_{l}AT outlook DOT com",
        ]
    )


EMPLOYERS = "Tesco|Asda|Greggs|Boots|NHS Tayside|Royal Mail|Barclays|Lloyds|BT|Openreach|British Gas|Kent County Council|Fife Council|Capita|Serco|the NHS|Teach First|Hays Education|Reed|Mencap|Barnardo's|Oxfam|Save the Children|KPMG|PwC|Deloitte|JCB|Rolls-Royce|BAE Systems|Arriva|Stagecoach|the BBC|Sky|ITV|Bupa|Specsavers|Next|AQA|Pearson|OCR|WJEC|SQA|CCEA|the NEU|NASUWT|EIS|Unison|Tes|Twinkl|Chartwells|Sodexo"
FILLER = (
    "coffee addict|tea drinker ☕|dog lover 🐶|LUFC|runner (slow)|cat person|views my own|all views mine|bookworm 📚|gin enthusiast|wild swimmer|she/her|he/him|they/them|he/they|Views own, RTs ≠ endorsements|allotment|crafter|Swiftie|Bake Off fan|gamer|baking, gardening, moaning|"
    "Christian|vegan|cyclist 🚴|lover of cheese|crochet|MUFC season ticket|aspiring runner|Type 1 diabetic|probably marking|on a journey|be kind|living my best life|🌈|🌻|💙|✨|🍎|📚✏️|powered by caffeine|Scorpio ♏|INFJ|still learning|music festivals|Hammers fan ⚒️|terrible at golf|half marathon 2024|"
    "reader of books|walks with Bramble the spaniel|ally|dreamer|plant killer|BSL learner|NPQSL|BA Hons|MEd|#edutwitter|#primaryrocks|no DMs|RTs are bookmarks|mostly here for memes|Doctor Who nerd|football mad|love my job|term time only 😂"
)


def bio():
    parts = []
    for _ in range(R.choice([1, 1, 2, 2, 3, 3, 4, 5])):
        r = R.random()
        if r < 0.28:
            seg = [(role(), "JOB_TITLE")]
            q = R.random()
            if q < 0.45:
                seg += [(pick(" at | @ | in | for |, | - | / | with |@ | : | | | at "), None), (school(), "SCHOOL")]
            elif q < 0.55:
                seg += [(pick(" at | for | with |, "), None), (pick(EMPLOYERS), "EMPLOYER")]
            elif q < 0.65:
                seg += [(pick(" in | from |, based in "), None), (place(), "LOCATION")]
        elif r < 0.36:
            seg = (
                [(school(), "SCHOOL")]
                if R.random() < 0.4
                else [
                    (
                        pick(
                            "Studied at |went to |alumni of |Old girl of |ex |now at |proudly at |trained at |governor at "
                        ),
                        None,
                    ),
                    (school(), "SCHOOL"),
                ]
            )
            if seg[0][0] == "governor at ":
                seg = [("governor", "JOB_TITLE"), (" at ", None), seg[1]]
        elif r < 0.45:
            seg = (
                [(place(), "LOCATION")]
                if R.random() < 0.5
                else [
                    (
                        pick(
                            "lives in |living in |based in |from |📍 |📍|born and bred in |originally |originally from |via |in sunny |Home town: |"
                        ),
                        None,
                    ),
                    (place(), "LOCATION"),
                ]
            )
        elif r < 0.58:
            seg = [(birth() if R.random() < 0.6 else age(), "BIRTH")]
        elif r < 0.68:
            seg = [(family(), "FAMILY")]
        elif r < 0.74:
            seg = account()
        elif r < 0.77:
            seg = (
                [(pick("Contact |tel |call |ring me on |WhatsApp |text |📞 "), None), (phone(), "PHONE")]
                if R.random() < 0.5
                else [(pick("email |e: |📧 |enquiries: |contact |"), None), (email(), "EMAIL")]
            )
        elif r < 0.81:
            seg = [
                (pick("Lives at: |live at |we're at |based at |find me at |address |post to |"), None),
                (address(), "ADDRESS"),
            ]
        elif r < 0.85 and R.random() < 0.8:
            seg = [(person() + pick("|, | - |. ").rstrip(), None)]
        else:
            seg = [(pick(FILLER), None)]
        parts.append(seg)
    sep = pick(
        [
            " | ",
            " | ",
            ". ",
            ". ",
            ", ",
            " • ",
            " · ",
            " / ",
            "\n",
            " - ",
            " ~ ",
            " 🌈 ",
            "; ",
            " & ",
            " || ",
            "|",
            " ✨ ",
            "  ",
            ", ",
        ]
    )
    out = []
    for i, seg in enumerate(parts):
        if i:
            out.append((sep if R.random() < 0.85 else pick([". ", " | ", ", ", " "]), None))
        out += seg
    if R.random() < 0.2:
        out.append((pick([".", "!", " x", " xx", " 😂", " 💛", " #blessed", "..."]), None))
    return out


S = lambda: (school(), "SCHOOL")
J = lambda: (role(), "JOB_TITLE")
A = lambda: (address(), "ADDRESS")
P = lambda: (place(), "LOCATION")
F = lambda t: (t, "FAMILY")


def post():
    """A post, a comment or a caption that gives something of its writer away."""
    n = R.randint(2, 40)
    forms = [
        lambda: [
            "Just got the job!! ",
            pick("I'm the new |From September I'll be the |Starting Monday as |So happy to be |Officially a "),
            J(),
            pick(" at | @ "),
            S(),
            pick(" 😭😭| 🎉|!!|. Can't wait"),
        ],
        lambda: [
            pick(
                "First day at |Last day at |INSET at |Parents evening at |Lovely morning at |Day 1 at |Leaving |Sports day at |World Book Day at "
            ),
            S(),
            pick(" today| done ✅| 😴|. Knackered| and I survived"),
            pick("| #teacherlife| x|. Wine please"),
        ],
        lambda: [
            pick("I've been a |Been a |I'm a |As a |Speaking as a |I work as a |Im just a "),
            J(),
            pick(f" for {n} years and |, and honestly | so trust me when I say |. And let me tell you "),
            pick(
                "I've never seen anything like it|this job is mad|the paperwork doesn't stop|the kids make it worth it"
            ),
        ],
        lambda: [
            pick("I teach |Teaching |Currently teaching ").strip() if False else "",
            (f"{pick('I teach|i teach|we teach')} ".split(" ", 1)[0] + " ", None),
            (
                f"teach {pick(['Year ' + str(R.randint(1, 11)), pick(SUBJECT), 'Reception', 'Nursery', 'P' + str(R.randint(1, 7))])}",
                "JOB_TITLE",
            ),
            pick([" and ", ". ", ", "]),
            pick(
                "we've glitter everywhere|they broke me this week|I love my class|send help|not one of them had a pencil"
            ),
        ],
        lambda: [
            "Selling ",
            pick("a cot|two chairs|a trampoline|a bike|school shoes size 2"),
            pick(", collection from | - collect from |. Pick up "),
            A(),
            pick(" tonight| x|. Cash only|, ring the bell"),
        ],
        lambda: [
            pick(
                "We've moved! New address is |Party's at |Come to mine, |I live at |im at |We live on |Send it to |parcel's gone to the wrong house again, I'm |bbq at ours, |Xmas cards to "
            ),
            A(),
            pick("|. Bring a bottle|, see you at 7| x| if you're passing| 👍"),
        ],
        lambda: [
            pick("It's my birthday |my bday is |Can't believe I'm |I turn |I was born |my date of birth is |I'm "),
            (pick([date(), age(), str(R.randint(25, 66)), f"{R.randint(25, 66)} today"]), "BIRTH"),
            pick("|!!| 🎂| and still no idea|, feeling old|. Cake please"),
        ],
        lambda: [
            F(
                pick(
                    f"my {pick('daughter|son|eldest|youngest|wee one|little boy')} {pick(FIRST)}|our {pick(FIRST)}|My husband {pick(FIRST)}|the hubby|my wife|my mum"
                )
            ),
            pick(" started | starts | starts at | goes to | is off to "),
            S(),
            pick(" tomorrow| in September 😭|. Cried all morning| and loves it"),
        ],
        lambda: [
            pick(
                "Thank you to everyone at |Huge well done to the team at |Shout out to |So proud of our pupils at |Come and work with us at |Open evening at |Trip to the farm with "
            ).strip()
            + " ",
            S(),
            pick(" 💛|, see you Monday|!| - what a day|. #proud"),
        ],
        lambda: [
            pick("Does anyone have a spare |Can anyone recommend a |Looking for a "),
            pick("plasterer|dog sitter|laminator|boiler man"),
            pick(" in | near | round "),
            P(),
            pick("? x|? Ta|?? desperate"),
        ],
        lambda: [
            pick("Ring me on |text me |my new number is |My number's |give us a bell "),
            (phone(), "PHONE"),
            pick(" x|| after 6|. Ask for ") + ("" if R.random() < 0.5 else pick(FIRST)),
        ],
        lambda: [pick("email me "), (email(), "EMAIL"), pick("| for details| if you want one| x")],
        lambda: [pick("Add me on |Follow my |find me on |my ").strip() + " "] + account(),
        lambda: [
            pick("Occupation: |Job title: |Works as |Position: "),
            J(),
            "\n" if R.random() < 0.5 else ", ",
            pick("Employer: |School: |Works at ||"),
            S(),
            pick(["", f"\n{R.randint(1998, 2020)} - present", f" ({R.randint(1998, 2020)}-{R.randint(2021, 2024)})"]),
        ],
        lambda: [
            pick("Lives in |From |Current town: |Home town: |Moved to "),
            P(),
            pick("\n|. |, "),
            pick("Studied at |Went to |Studied PGCE at |Education: "),
            S(),
        ],
        lambda: [
            pick(
                "Head's asked me to be |They've made me |Got promoted to |I start as |Stepping down as |Handed in my notice as "
            ),
            J(),
            pick(", wish me luck|. Eek| 🙈| from January|!"),
        ],
        lambda: [
            pick("Bank details for the trip: sort |sort code |"),
            (f"{R.randint(10, 99)}-{R.randint(10, 99)}-{R.randint(10, 99)}", "IDENTIFIER"),
            pick(" acc | account "),
            (f"{R.randint(10000000, 99999999)}", "IDENTIFIER"),
        ],
        lambda: [
            pick("my NI is |NI number |national insurance: "),
            (f"QQ {R.randint(10, 99)} {R.randint(10, 99)} {R.randint(10, 99)} {R.choice('ABCD')}", "IDENTIFIER"),
            pick("| if payroll ask| ta"),
        ],
    ]
    return [(x, None) if isinstance(x, str) else x for x in R.choice(forms)()]


def negative():
    """A near miss: nothing here is the writer's own disclosure."""
    t, n = pick(FIRST), R.randint(2, 99)
    job = pick(
        "teacher|head teacher|nurse|plumber|manager|coach|referee|lecturer|driver|vet|dentist|midwife|postman|caretaker|TA|nursery worker|doctor|DJ|chef|director|CEO|minister|MP|prime minister|goalkeeper|captain|striker"
    )
    return pick(
        [
            f"Shout out to whichever {job} had to clean that up",
            f"the {job} was so kind to us today, thank you",
            f"That {job} on the telly is doing my head in",
            f"Every {job} deserves a pay rise",
            f"Wanted: {job}, must have own transport",
            f"We're hiring! {job} needed, apply by Friday https://t.co/{n}aBcDeF",
            f"BREAKING: {job} arrested after {n} year investigation",
            f"{t}'s {job} gave him a sticker",
            f"honestly the best {job} I ever had was {pick('Mr|Mrs|Miss')} {pick(LAST)}",
            "experience is the best teacher",
            f"sack the manager. {n}th defeat in a row",
            f"who's the new manager then?? can't be worse than {pick(LAST)}",
            f"new head coach announced, {n} year deal",
            f"I could never be a {job}",
            f"wish I was a {job} lol",
            f"when I grow up I want to be a {job}",
            f"not a {job} but I'd guess that's broken",
            f"Head of lettuce, {n}p in Aldi",
            "the head of steam on that train!",
            "school holidays are too long",
            "back to school tomorrow already?!",
            "school run in the rain again",
            "old school tunes tonight",
            f"Miss you {t}, best mate ever",
            "uni reunion was class",
            f"that film is {n} minutes too long",
            f"{n} people in one lift",
            f"Chapter {n} is the best one",
            f"Season {min(n, 12)} episode {n} omg",
            f"bus {n} was late AGAIN",
            f"Room {n} was freezing",
            f"page {n}, second paragraph",
            f"{n} degrees in {pick(TOWNS)} today, melting",
            f"visiting {pick(TOWNS)} this weekend, any tips?",
            f"{pick(TOWNS)} {n % 5}-{n % 3} at half time",
            f"Stuck on the M{n % 60 + 1} again",
            f"watching {pick('Waterloo Road|Bad Education|Educating Yorkshire|Derry Girls|Abbott Elementary|Ted Lasso')} again",
            f"Happy birthday {t}!! 🎂",
            f"happy {n}th birthday to this one, see you Sat",
            f"RIP to a legend, {n}",
            f"{t} is {n % 17 + 1} today, how",
            f"my order no {n}4471-{n} still hasn't come",
            f"£{n} for a burger?!",
            f"ran {n}k in the rain",
            f"since {1950 + n % 60} they've won nothing",
            f"MP for {pick(TOWNS)} resigns",
            f"Councillor calls for new {pick('school|bypass|nursery')} in {pick(TOWNS)}",
            "Plant nursery has 3 for 2 on",
            f"Hollywood star to play {job} in new film",
            f"Tell me you're a {job} without telling me",
            f"any {job}s on here? asking for a friend",
            f"The {job} said no",
            f"my mate's a {job} and she reckons it'll rain",
            f"ask your {job} before taking this",
            f"Teacher training applications fall {n}%, figures show",
            "If I hear the word academy again",
            "college football is on",
            "graduate of the school of hard knocks",
            "University Challenge is hard tonight",
            "school of rock is a classic",
            f"just finished a book about a {job} in {pick(TOWNS)}",
            "queen of my sofa 👑",
            "professional napper",
            "chief tea maker",
            "CEO of doing nothing",
            "full time overthinker",
            "captain of the sinking ship",
            "snack manager",
            "head of wine consumption",
            "Director of chaos in my own kitchen",
            "mother of dragons",
            "dog mum",
            "cat dad 🐱",
            "mother hen of the group",
            "Road closed at the lights again",
            "Street food festival this Saturday",
            f"{pick(STREET)} of broken dreams lol",
            "The long and winding road",
            f"RT @{handle()}: {job} of the year awards tonight",
            f"@{handle()} thanks for the follow",
            f"{pick(FILLER)}, {pick(FILLER)}",
            f"{pick(FILLER)} | {pick(FILLER)} | {pick(FILLER)}",
            f"{pick(FILLER)}. {pick(FILLER)}.",
            f"go on {t}!!!",
            f"{pick('Leeds|Forest|Villa|Everton|Celtic|Rangers|Hearts|Wolves')} til I die",
        ]
    )


def noise(pieces):
    """The same pieces in another case or with text-speak."""
    r = R.random()
    if r < 0.2:
        return [(t.lower(), k) for t, k in pieces]
    if r < 0.24:
        return [(t.upper(), k) for t, k in pieces]
    return pieces


def assemble(pieces):
    text, spans = "", []
    for piece, label in noise([p for p in pieces if p[0]]):
        if label:
            spans.append({"start": len(text), "end": len(text) + len(piece), "label": label})
        text += piece
    return text, spans


def texts(count, seed=0):
    R.seed(seed)
    for n in range(count):
        r = R.random()
        text, spans = assemble(bio() if r < 0.5 else post() if r < 0.75 else [(negative(), None)])
        yield {"id": f"made:{n}", "text": text, "spans": spans, "speaker": "person", "educator": None}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out")
    ap.add_argument("--count", type=int, default=4000)
    ap.add_argument("--seed", type=int, default=0)
    args = ap.parse_args()
    with open(args.out, "w", encoding="utf-8") as f:
        for row in texts(args.count, args.seed):
            f.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
