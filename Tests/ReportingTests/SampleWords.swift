/// The words of the sample's own questions, tasks and rules.
enum SampleWords {
  static let english = """
    steps:
      sample-availability: {title: What is sold}
      sample-numbers: {title: Numbers}
      sample-later: {title: What comes later}
    questions:
      organization.name: {title: What is your organization called?}
      organization.country: {title: In which country are the people?}
      organization.other-countries: {title: In which other countries?}
      sample.connection: {title: How do calls reach the network?, choice: {calling-plan: {name: Calling Plan}}}
      sample.start: {title: When do you start?}
      sample.users: {title: How many people will call?}
      sample.hybrid: {title: Are accounts synchronized?}
      service-numbers: {title: Which service numbers do you have?}
      sample-queues: {title: Which queues do you want?}
      "sample-queues[].agents": {title: "{item}: who answers?"}
      "sample-queues[].overflow": {title: "{item}: where do calls go that nobody takes?"}
    tasks:
      sample-look-up: {title: "Look up what is sold: {item}", how: Choose the country on the page and read on., path: Teams admin center > Help, path-2019: Skype admin center > Help}
      sample-port: {title: "Submit the order", how: "Attach the letter, then press Submit: `PhoneNumber` is the list's one column. Uploading alone starts nothing, and nobody is told about it.", path: Teams admin center > Voice > Phone numbers > Numbers > Port, note: One order at a time.}
      sample-assign: {title: Give people their numbers}
      sample-tell: {title: Tell people}
    rules:
      sample-credits:
        title: Toll-free numbers have credits
        message: {one: "{subjects:list} would not ring.", other: "{count} toll-free numbers would not ring: {subjects:list}."}
        why: Without credits Microsoft does not connect the calls.
        remedy: "Set credits up, or set `credits.set-up`."
      sample-address: {title: Cities are known, message: "{subjects:list}: the city `{city}` is not known.", why: Help may be sent elsewhere., remedy: Compare it with the sign on the building.}
      sample-role: {title: Roles are held, message: Nobody holds the role for licences., why: Two people may be needed., remedy: Ask for the role.}
      sample-unknown: {title: Everybody has a number, message: m, why: w, remedy: r}
      sample-new: {title: Nothing is new, message: "{subjects:list} is new.", why: w, remedy: Take it out.}
      sample-waived: {title: Everybody has an address, message: "{subjects:list} has no emergency address.", why: w, remedy: r}
    """

  static let french = """
    steps:
      sample-availability: {title: Ce qui est vendu}
      sample-numbers: {title: Numéros}
      sample-later: {title: La suite}
    questions:
      organization.name: {title: "Quel est le nom de votre organisation\u{202F}?"}
      organization.country: {title: "Dans quel pays se trouvent les personnes\u{202F}?"}
      organization.other-countries: {title: "Dans quels autres pays\u{202F}?"}
      sample.connection: {title: "Comment les appels rejoignent-ils le réseau\u{202F}?", choice: {calling-plan: {name: Forfait d’appels}}}
      sample.start: {title: "Quand commencez-vous\u{202F}?"}
      sample.users: {title: "Combien de personnes appelleront\u{202F}?"}
      sample.hybrid: {title: "Les comptes sont-ils synchronisés\u{202F}?"}
      service-numbers: {title: "Quels numéros de service avez-vous\u{202F}?"}
      sample-queues: {title: "Quelles files voulez-vous\u{202F}?"}
      "sample-queues[].agents": {title: "{item}\u{202F}: qui répond\u{202F}?"}
      "sample-queues[].overflow": {title: "{item}\u{202F}: où vont les appels sans réponse\u{202F}?"}
    tasks:
      sample-look-up: {title: "Chercher ce qui est vendu\u{202F}: {item}", how: Choisissez le pays sur la page et lisez la suite., path: Centre d’administration Teams > Aide, path-2019: Centre d’administration Skype > Aide}
      sample-port: {title: "Envoyer la demande", how: "Joignez la lettre, puis appuyez sur Envoyer\u{202F}: `PhoneNumber` est la seule colonne de la liste. Un simple chargement ne lance rien, et personne n’en est averti.", path: Centre d’administration Teams > Voix > Numéros de téléphone > Numéros > Port, note: Une demande à la fois.}
      sample-assign: {title: Attribuer les numéros}
      sample-tell: {title: Informer les personnes}
    rules:
      sample-credits:
        title: Les numéros gratuits ont des crédits
        message: {one: "{subjects:list} ne sonnerait pas.", other: "{count} numéros gratuits ne sonneraient pas\u{202F}: {subjects:list}."}
        why: Sans crédits, Microsoft n’établit pas les appels.
        remedy: "Configurez les crédits, ou réglez `credits.set-up`."
      sample-address: {title: Les villes sont connues, message: "{subjects:list}\u{202F}: la ville `{city}` n’est pas connue.", why: Les secours peuvent partir ailleurs., remedy: Comparez-la à la plaque de l’immeuble.}
      sample-role: {title: Les rôles sont détenus, message: Personne ne détient le rôle des licences., why: Il faut peut-être deux personnes., remedy: Demandez le rôle.}
      sample-unknown: {title: Chacun a un numéro, message: m, why: w, remedy: r}
      sample-new: {title: Rien de nouveau, message: "{subjects:list} est nouveau.", why: w, remedy: Retirez-le.}
      sample-waived: {title: Chacun a une adresse, message: "{subjects:list} n’a pas d’adresse d’urgence.", why: w, remedy: r}
    """
}
