package org.backfile.indexer.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.backfile.indexer.source.fields.CanonicalField;

/**
 * What editorial systems, interfaces of publishers and spreadsheets call the fields of an article,
 * in English, German, French, Spanish, Italian, Portuguese and Dutch: the surest first, in small
 * letters without accents and blanks.
 */
final class KnownNames {

  /** Of a name that is known, less for each that is surer. */
  private static final int WHOLE = 1000;

  /** Of a name of which a word is known. */
  private static final int A_WORD = 500;

  /** What an object calls its own content. */
  private static final Set<String> CONTENT =
      Set.of("name", "value", "rendered", "main", "original", "text", "default", "_text", "#text");

  private static final Map<CanonicalField, List<String>> NAMES =
      Map.ofEntries(
          names(
              CanonicalField.ID,
              "id articleid docid documentid storyid uuid guid uri identifier"
                  + " recordid key accession number ref reference nr no slug kennung"
                  + " artikelnr artikelnummer nummer lfdnr dokumentnr identifiant"
                  + " numero identificador identificativo codice codigo"),
          names(
              CanonicalField.TITLE,
              "title headline heading hed head header titel uberschrift"
                  + " schlagzeile titre titulo titolo kop hauptuberschrift"
                  + " artikeluberschrift titelzeile gros titular encabezado manchete"
                  + " krantenkop subject name"),
          names(
              CanonicalField.TEXT,
              "text body fulltext articlebody bodytext maintext content contents"
                  + " story article html transcript inhalt volltext textkorper"
                  + " artikeltext haupttext fliesstext beitragstext meldungstext"
                  + " lauftext texte corps corpsdutexte contenu texto cuerpo contenido"
                  + " corpo testo articolo conteudo artigo tekst broodtekst inhoud"
                  + " artikel leadparagraph description summary abstract"),
          names(
              CanonicalField.PUBLISHED,
              "published publishedat datepublished publicationdate pubdate"
                  + " publishdate publishedon firstpublished firstpublicationdate"
                  + " webpublicationdate date datetime day datum erscheinungsdatum"
                  + " erscheinungstag erschienen erschienenam veroffentlicht"
                  + " veroffentlichtam veroffentlichungsdatum publikationsdatum"
                  + " datedepublication datedeparution parution publiele fecha"
                  + " fechadepublicacion publicado data datadipubblicazione"
                  + " pubblicatoil datadepublicacao publicadoem publicatiedatum"
                  + " gepubliceerd verschenen timestamp issued released time created"
                  + " createdat"),
          names(
              CanonicalField.UPDATED,
              "updated updatedat modified datemodified lastmodified modifiedat"
                  + " lastupdated changed revised versioncreated geandert geandertam"
                  + " aktualisiert anderungsdatum modifie misajour actualizado"
                  + " modificado aggiornato modificato atualizado bijgewerkt gewijzigd"),
          names(
              CanonicalField.BYLINE,
              "byline author authors authorname writer reporter creator"
                  + " journalist autor autoren autorin autorinnen verfasser verfasserin"
                  + " verfasserinnen redakteur auteur auteurs autrice redacteur"
                  + " journaliste autores autora periodista redactor autore giornalista"
                  + " jornalista schrijver by von"),
          names(
              CanonicalField.SOURCE,
              "source publisher publication newspaper outlet paper sitename site"
                  + " website medium provider quelle zeitung blatt zeitungstitel"
                  + " publikation verlag herausgeber journal periodico fuente diario"
                  + " testata giornale fonte jornal veiculo krant bron domain feed"),
          names(
              CanonicalField.SECTION,
              "section sectionname category desk department ressort rubrik sparte"
                  + " kategorie rubrique categorie seccion categoria sezione secao"
                  + " editoria rubriek katern newsdesk channel column"),
          names(CanonicalField.LANGUAGE, "language lang locale sprache langue idioma lingua taal"),
          names(
              CanonicalField.TYPE,
              "type articletype contenttype genre kind format typeofmaterial"
                  + " textsorte gattung darstellungsform artikelart tipo soort"),
          names(
              CanonicalField.URL,
              "url link weburl permalink href canonicalurl articleurl address"
                  + " webaddress loc webadresse adresse lien enlace direccion indirizzo"
                  + " endereco"),
          names(
              CanonicalField.TAGS,
              "tags keywords tag keyword labels subjects topics topic schlagworte"
                  + " schlagworter schlagwort stichworte stichworter stichwort themen"
                  + " motscles motcle sujets etiquetas palabrasclave temas parolechiave"
                  + " temi palavraschave trefwoorden onderwerpen hashtags"),
          names(
              CanonicalField.PEOPLE,
              "people persons person personen personnes personas persone pessoas"),
          names(
              CanonicalField.ORGS,
              "orgs organisations organizations organisation organization"
                  + " companies company firmen unternehmen organisationen entreprises"
                  + " empresas aziende bedrijven"),
          names(
              CanonicalField.PLACES,
              "places locations location place orte ort lieux lugares luoghi"
                  + " locais plaatsen country countries city dateline"),
          names(CanonicalField.VERSION, "version revision rev edition fassung versao versie"),
          names(CanonicalField.CORRECTS, "corrects correctionof"),
          names(
              CanonicalField.RIGHTS,
              "rights copyright copyrightnotice license licence rechte droits"
                  + " derechos diritti direitos rechten"));

  private KnownNames() {}

  private static Map.Entry<CanonicalField, List<String>> names(CanonicalField field, String names) {
    return Map.entry(field, List.of(names.split(" ")));
  }

  /** How surely a name stands for a field, 1 to 1000; 0 where nothing speaks for it. */
  static int likeness(String name, CanonicalField field) {
    if (field == CanonicalField.ID && isOfAnother(name)) {
      return 0;
    }
    List<String> words = words(name);
    List<String> known = NAMES.getOrDefault(field, List.of());
    int whole = known.indexOf(String.join("", words));
    if (whole >= 0) {
      return WHOLE - whole;
    }
    return words.stream()
        .mapToInt(known::indexOf)
        .filter(at -> at >= 0)
        .map(at -> A_WORD - at)
        .max()
        .orElse(0);
  }

  /** Whether a key is in the object of another field, such as the id of an author. */
  private static boolean isOfAnother(String name) {
    int dot = name.lastIndexOf('.', name.length() - 2);
    String of = dot < 0 ? "" : String.join("", words(name.substring(0, dot)));
    return NAMES.values().stream().anyMatch(names -> names.contains(of));
  }

  /** The words of the last key that says what it holds, in small letters without accents. */
  private static List<String> words(String name) {
    List<String> keys = new ArrayList<>(Arrays.asList(name.split("\\.")));
    while (keys.size() > 1 && CONTENT.contains(keys.getLast().toLowerCase(Locale.ROOT))) {
      keys.removeLast();
    }
    String key = keys.isEmpty() ? name : keys.getLast();
    String plain =
        Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace("ß", "ss");
    return Arrays.stream(plain.split("(?<=\\p{Ll})(?=\\p{Lu})|[^\\p{L}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
