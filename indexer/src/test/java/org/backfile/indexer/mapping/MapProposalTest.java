package org.backfile.indexer.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapProposalTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG = "The ferry sailed again on Monday after the storm. ".repeat(6);

  private static NamesFound found(FieldMap map, String... records) {
    NamesFound found = new NamesFound(map);
    for (String record : records) {
      found.add(record(record));
    }
    return found;
  }

  private static ObjectNode record(String json) {
    try {
      return (ObjectNode) JSON.readTree(json.replace('\'', '"').replace("LONG", LONG));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String proposed(String... records) {
    return MapProposal.of(found(FieldMap.NONE, records))
        .inline()
        .map(line -> line.replace("\"", ""))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {'nr':'7','headline':'Ferry sails','content':'LONG','pubDate':'2015-03-04'}      | id=nr,title=headline,text=content,published=pubDate
          {'_id':'a7','Titel':'Fähre','Volltext':'LONG','Datum':'4.3.2015','Autor':'A. B'} | id=_id,title=Titel,text=Volltext,published=Datum,byline=Autor
          {'webUrl':'https://p.example/7','webTitle':'Ferry','bodyText':'LONG'}            | title=webTitle,text=bodyText,url=webUrl
          {'id':7,'title':{'rendered':'Ferry'},'content':{'rendered':'LONG'}}              | title=title.rendered,text=content.rendered
          {'_id':7,'headline':{'main':'Ferry'},'pub_date':'2015-03-04','byline':{'original':'By A'}} | id=_id,title=headline.main,published=pub_date,byline=byline.original
          {'source':{'id':'x','name':'Post'},'title':'T','url':'https://p.example/7'}       | source=source.name
          {'_id':'7','_source':{'headline':'Ferry','body':'LONG'}}                         | id=_id,title=_source.headline,text=_source.body
          {'article_id':7,'article_title':'Ferry','date_published':'2015-03-04'}           | id=article_id,title=article_title,published=date_published
          {'Überschrift':'Ferry','link':'https://p.example/7','keywords':['a','b']}        | title=Überschrift,url=link,tags=keywords
          {'id':7,'title':'Ferry','body':['One paragraph.','Another one.']}                | paragraphs=body
          {'id':7,'title':'Ferry','author':{'name':'Ann Reed'},'lang':'en'}                | byline=author.name,language=lang
          {'Artikel-Nr.':'7','Überschrift':'Fähre','Textkörper':'Ab.','Datum':'4.3.2015','Verfasser/in':'A. B','Blatt':'Post','Ressort':'Lokales'} | id=Artikel-Nr.,title=Überschrift,text=Textkörper,published=Datum,byline=Verfasser/in,source=Blatt,section=Ressort
          {'Numéro':'7','Titre':'Le bac','Corps du texte':'Il part.','Date de parution':'4 mars 2015','Rubrique':'Ville','Mots-clés':'bac'} | id=Numéro,title=Titre,text=Corps du texte,published=Date de parution,section=Rubrique,tags=Mots-clés
          {'Código':'7','Titular':'El ferry','Cuerpo':'Sale hoy.','Fecha de publicación':'2015-03-04','Diario':'El Faro'} | id=Código,title=Titular,text=Cuerpo,published=Fecha de publicación,source=Diario
          {'Codice':'7','Titolo':'Il traghetto','Testo':'Parte oggi.','Data':'04.03.2015','Testata':'Il Faro'} | id=Codice,title=Titolo,text=Testo,published=Data,source=Testata
          {'Manchete':'A balsa','Conteúdo':'Sai hoje.','Publicado em':'2015-03-04','Veículo':'O Farol','Editoria':'Cidade'} | title=Manchete,text=Conteúdo,published=Publicado em,source=Veículo,section=Editoria
          {'Krantenkop':'De pont','Broodtekst':'Vaart weer.','Verschenen':'2015-03-04','Krant':'De Baak','Katern':'Stad'} | title=Krantenkop,text=Broodtekst,published=Verschenen,source=Krant,section=Katern
          """)
  void whatANameIsCalledSaysWhichFieldItMayStandFor(String record, String map) {
    assertThat(proposed(record)).isEqualTo(map);
  }

  @Test
  void aNameWhoseValuesDoNotLookLikeTheFieldIsNotProposedForIt() {
    assertThat(proposed("{'id':1,'title':'T','text':'A text','date':'soon','link':'none'}"))
        .isEmpty();
  }

  @Test
  void whereNamesSayNothingTheValuesDo() {
    assertThat(
            proposed(
                "{'a':'x1','b':'Ferry sails again on Monday','c':'LONG','d':'4 March 2015'}",
                "{'a':'x2','b':'Ferry stays in the harbour','c':'LONG','d':'5 March 2015'}"))
        .isEqualTo("id=a,title=b,text=c,published=d");
  }

  @Test
  void whereNoTextIsKnownTheLongestValuesMayBeOneHoweverShort() {
    assertThat(
            proposed(
                "{'id':'1','x':'Ferry sails at noon','y':'It left as planned on Monday, said the captain.'}"))
        .isEqualTo("title=x,text=y");
    assertThat(proposed("{'id':'1','title':'Ferry','x':'At noon it left.','y':'Port Averil'}"))
        .isEqualTo("text=x");
    assertThat(proposed("{'id':'1','x':'Ferry sails at noon'}")).isEqualTo("title=x");
  }

  @Test
  void whereNothingLooksLikeATitleOrATextNothingIsProposed() {
    NamesFound found = found(FieldMap.NONE, "{'a':'1','b':'2'}", "{'a':'3','b':'4'}");

    assertThat(MapProposal.of(found).isEmpty()).isTrue();
    assertThat(found.isReadAsNothing()).isTrue();
  }

  @Test
  void whatRepeatsIsNoId() {
    assertThat(proposed("{'nr':'1','title':'One'}", "{'nr':'1','title':'Two'}"))
        .doesNotContain("id=");
  }

  @Test
  void whatIsReadAlreadyIsNotProposedAnew() {
    FieldMap map = FieldMap.inline("title=head");
    NamesFound found =
        found(map, "{'id':'1','head':'Ferry','headline':'Ferry sails','body':'LONG'}");

    assertThat(MapProposal.of(found).inline()).hasValue("text=body");
    assertThat(found.names())
        .extracting(NameFound::name)
        .containsExactly("id", "head", "headline", "body");
    assertThat(found.names()).extracting(found::readAs).hasSize(4);
  }

  @Test
  void aProposalReadsWhatItProposes() {
    String name = "the \"head\", as printed";
    ObjectNode record = JSON.createObjectNode().put("id", "1").put(name + " headline", "Ferry");
    NamesFound found = new NamesFound(FieldMap.NONE);
    found.add(record);
    MapProposal proposal = MapProposal.of(found);

    assertThat(proposal.inline()).isEmpty();
    FieldMap map = FieldMap.parse(String.join("\n", proposal.toml()), "map.toml");
    assertThat(map.field(name + " headline")).map(field -> field.key()).hasValue("title");
  }

  @Test
  void aNameWithBlanksIsQuotedInACommand() {
    assertThat(MapProposal.of(found(FieldMap.NONE, "{'id':'1','Head Line':'Ferry'}")).inline())
        .hasValue("\"title=Head Line\"");
  }

  @Test
  void filesForWhichTheSameIsProposedAreToldTogether() {
    UnmappedFiles files = new UnmappedFiles();
    for (String file : List.of("a.csv", "b.csv")) {
      files.add(file, FieldMap.NONE, record("{'id':'1','headline':'Ferry'}"));
    }
    files.add("c.csv", FieldMap.NONE, record("{'id':'1','titre':'Ferry'}"));
    files.add("d.csv", FieldMap.NONE, record("{'id':'1','title':'Ferry'}"));

    assertThat(files.alike())
        .extracting(alike -> alike.files() + " " + alike.proposal().inline().orElse(""))
        .containsExactly("[a.csv, b.csv] title=headline", "[c.csv] title=titre");
    assertThat(files.alike().getFirst().found().records()).isEqualTo(2);
    assertThat(files.alike()).extracting(UnmappedFiles.Alike::alone).containsOnly(false);
  }
}
