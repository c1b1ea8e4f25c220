import type { CatalogLike } from '../../../../shared/i18n/Catalog.ts';
import type { words as english } from './en.ts';

export const words: CatalogLike<typeof english> = {
  acts: {
    reason: 'Grund',
    reasonHint: 'Für alle, die später fragen. Er bleibt in der Geschichte.',
    reasonMissing: 'Sag in einer Zeile, warum.',
    history: 'Geschichte',
    undo: 'Rückgängig',
    undone: 'Zurückgenommen.',
    undoReason: 'Gleich zurückgenommen',
    slugShape: 'Nimm Kleinbuchstaben, Ziffern und einzelne Bindestriche, wie in wiki-plus.',
    keyShape:
      'Beginne mit einem Buchstaben; nimm 2 bis 40 Kleinbuchstaben, Ziffern und Unterstriche, wie in housing_project.',
  },
  refusal: {
    title: 'Das geht nicht',
    ALREADY_ENDED: 'Es endete am {{instant}}. Daran ist nichts mehr zu ändern.',
    ALREADY_ON_THAT_TIER:
      'Das ist von da an schon der Tarif. Wähle einen anderen Tarif oder ein anderes Datum.',
    ALREADY_OPERATOR: 'Diese Person gehört schon zur Betreuung. Ändere ihre Rolle in der Liste.',
    ALREADY_SUBSCRIBED: 'Ein Tarif dieser Leiter wird schon bezahlt. Ändere stattdessen das Abo.',
    BILLING_UNAVAILABLE: 'Die Konsole ist nicht mit Stripe verbunden.',
    ENDS_BEFORE_IT_STARTS: 'Das Ende liegt nicht nach dem Beginn. Gib ein späteres Ende an, oder keines.',
    ENTITLEMENT_DENIED:
      'Der Tarif hat keinen Platz dafür. Archiviere ein anderes, oder gib der Organisation mehr: durch Tarif oder Ausnahme.',
    EVER_USED:
      'Etwas nennt es oder nannte es, also bleibt es der Geschichte wegen. Zieh es stattdessen zurück.',
    GIVEN_BY_DEFAULT:
      'Die Art der Organisation gibt das: Es käme sofort zurück. Erzwinge stattdessen einen anderen Tarif.',
    HELD_BY_SUBSCRIPTION:
      'Dafür zahlt ein Abo. Kündige es dort, wo es bezahlt wird, oder erzwinge einen anderen Tarif darüber.',
    IDEMPOTENCY_KEY_REUSED:
      'Das wurde schon mit anderen Worten gesendet. Sieh noch einmal hin und mach es neu.',
    IDENTIFIER_TAKEN: 'Das ist schon vergeben. Wähle etwas anderes.',
    INSTANT_IN_THE_PAST: 'Dieser Zeitpunkt ist vorbei. Gib einen späteren an.',
    INVALID_STATE: 'Das hat sich inzwischen geändert. Sieh noch einmal nach.',
    LAST_ADMINISTRATOR:
      'Es bliebe niemand übrig, der andere berufen kann. Berufe erst eine weitere Person in die Verwaltung, ohne Ende.',
    NOTHING_TO_GIVE: 'Es gibt noch nichts. Gib ihm eine Rechteliste mit veröffentlichter Fassung.',
    NOTHING_TO_UNDO: 'Davon ist nichts übrig, was sich zurücknehmen ließe.',
    NOT_AN_EXTENSION: 'Es endet schon am {{instant}}. Gib ein späteres Ende an, oder keines.',
    NOT_AN_EXTENSION_open: 'Es hat schon kein Ende: Da ist nichts zu verlängern.',
    NOT_A_TIER: 'Dieses Produkt ist kein Tarif dieser Leiter mehr. Lade die Seite neu und wähle noch einmal.',
    NOT_FORCED:
      'Diese Zuteilung war nicht erzwungen und lässt sich nicht freigeben. Nimm sie stattdessen zurück.',
    NOT_FOUND:
      'Das gibt es nicht mehr. Vielleicht hat es jemand geändert: Geh zurück und sieh noch einmal nach.',
    NOT_SCHEDULED: 'Es begann am {{instant}}. Nimm es stattdessen zurück.',
    ORPHAN_PLAN:
      'Ein veröffentlichter Tarif braucht einen Platz auf einer Leiter. Zieh ihn zuerst zurück, stell ihn auf eine andere, oder gib ihm eine eigene Art.',
    PLAN_HELD_BY_OPERATOR:
      'Die Betreuung hält den Tarif auf dieser Leiter fest: Was gekauft wird, hätte keine Wirkung. Gib ihn zuerst frei.',
    PLAN_MOVED: 'Seit deinem Blick darauf hat sich etwas geändert. Sieh noch einmal hin und entscheide neu.',
    PLAN_NEEDS_A_LADDER: 'Ein Tarif wird auf einer seiner Leitern gegeben. Wähle ihn dort.',
    PRICE_NOT_OFFERED:
      'Dieser Preis wird nicht mehr angeboten, oder sein Produkt ist nicht veröffentlicht. Wähle einen anderen.',
    PRODUCT_GIVES_NOTHING:
      'Dieses Produkt gibt noch nichts. Veröffentliche zuerst eine Fassung seiner Berechtigungen.',
    PRODUCT_IS_NO_PLAN:
      'Eine Stufe einer Leiter ist ein Tarif und hat keine andere Art: Zusätze, Verbrauch und Einmaliges stehen auf keiner.',
    PRODUCT_NOT_OFFERED:
      'Dieses Produkt wird nicht angeboten: Es ist ein Entwurf oder zurückgezogen. Veröffentliche es oder wähle ein anderes.',
    RESOURCE_FIXED:
      'Eine veröffentlichte Rechteliste nennt diese Ressource; Art, Einheit und Stufen bleiben. Lege eine andere an.',
    RULE_DOES_NOT_FIT:
      'Ein Wert passt nicht mehr zu seiner Ressource. Sieh die Regeln durch und speichere den Entwurf neu.',
    SAME_PRICE_OFFERED:
      'Zu diesen Bedingungen wird es schon angeboten. Ändere etwas, oder lass es, wie es ist.',
    STILL_HELD:
      'Es wird gehalten: {{liveGrantCount}} geltende Zuteilungen, und {{defaultCount}} Organisationen haben es als Vorgabe. Verlege sie zuerst.',
    STRIPE_UNREACHABLE: 'Stripe antwortet nicht. Versuch es gleich noch einmal.',
    SUPERSEDED_SINCE: 'Eine spätere Änderung beruht darauf. Nimm zuerst die zurück.',
    TAKES_FROM_PAID:
      'Es nähme {{grantCount}} bezahlten Zuteilungen etwas weg. Sag hier, wann das geschehen darf.',
    THAW_FIRST:
      'Eingefrorene Wikis gehen vor: Mehr Platz hat der Tarif nicht. Archiviere eines, oder gib der Organisation mehr.',
    TRIAL_BELOW_CURRENT_PLAN:
      'Eine Probezeit mit Rang {{rank}} liegt nicht über dem jetzigen Tarif mit Rang {{currentRank}}. Wähle einen höheren. Die Probezeit ist damit nicht verbraucht.',
    TRIAL_USED: 'Auf dieser Leiter gab es schon eine Probezeit. Erlaube unten noch eine, und sag, warum.',
    VALUE_OF_ANOTHER_KIND: 'Die Ressource nimmt eine andere Art von Wert. Gib einen passenden an.',
    WOULD_EXCEED_LIMIT:
      '{{used}} sind belegt, {{limit}} wären erlaubt, und diese Ressource lässt niemanden darunter gehen. Verringere zuerst, was belegt ist.',
  },
  issue: {
    REQUIRED: 'Fülle dieses Feld aus.',
    TOO_LONG: 'Das ist zu lang.',
    REPEATED: 'Nenne jedes einmal.',
    NOT_AN_ENUM: 'Nur eine Ressource, die es in Stufen gibt, hat welche.',
    NOT_A_LIMIT: 'Nur was gezählt wird, kann überschritten werden.',
    NOT_AN_ADDON: 'Ein Tarif setzt nichts voraus: nur Zusätze, Verbrauch und Einmaliges tun das.',
  },
};
