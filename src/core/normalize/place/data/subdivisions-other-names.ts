// Written by hand, beside the tables that scripts/make-gazetteer.ts makes.

/** Names that CLDR lacks, which has English ones alone for most: `CC-CODE=folded name~...`. */
export const otherNames =
  "DE-BY=bayern~baviere~baviera;DE-HE=hessen;DE-NI=niedersachsen;DE-RP=rheinland pfalz;DE-SN=sachsen;DE-ST=sachsen anhalt;DE-TH=thuringen~thueringen;" +
  "AT-6=steiermark~stmk;AT-7=tirol;AT-4=oberosterreich~oberoesterreich~oo;AT-3=niederosterreich~niederoesterreich;AT-2=karnten~kaernten~ktn;AT-1=bgld;AT-8=vbg;AT-9=wien;" +
  "BE-WAL=wallonie~wallonia~region wallonne;BE-VLG=vlaanderen~flandre~flandern~vlaams gewest;BE-BRU=brussels capital~bruxelles capitale~brussels hoofdstedelijk gewest;" +
  "CH-VS=wallis;CH-GR=graubunden;CH-TI=tessin;CH-LU=luzern;CH-BS=basel stadt;CH-SG=sankt gallen~saint gallen;CH-FR=freiburg schweiz;CH-GE=genf;" +
  "ES-CL=castilla y leon;ES-CM=castilla la mancha;ES-CN=canarias;ES-AR=aragon;ES-EX=extremadura;ES-GA=galicia;IT-42=liguria;IT-65=abruzzo;IT-57=marche;IT-72=campania;" +
  "IT-36=friuli venezia giulia;IT-32=trentino alto adige~sudtirol;GB-ENG=northamptonshire~berkshire~royal berkshire~west midlands~west yorkshire~greater manchester~east of england~south east england~north west england~home counties~south yorkshire~merseyside~tyne and wear~north east england~south west england;IT-MB=monza e brianza~monza brianza;PH-00=ncr;CA-PE=pei;AR-B=buenos aires;" +
  "SE-AB=stockholms lan;SE-O=vastra gotaland;SE-M=skane;DK-84=hovedstaden~region hovedstaden;NO-03=oslo;FI-18=uusimaa;PT-11=lisboa;PT-08=algarve;NL-FR=friesland~fryslan;PL-14=mazowsze;" +
  "US-MN=minn;US-CA=calif;US-CT=conn;US-MI=mich;US-TN=tenn;US-AZ=ariz;US-OK=okla;US-PA=penn;US-FL=fla;US-WI=wis;" +
  "US-DC=d c~washington d c~district of columbia;US-NY=new york state~state of new york~upstate new york;US-WA=washington state;US-PR=puerto rico;" +
  "CA-NL=newfoundland;CA-QC=quebec;GB-WLS=cymru;GB-ENG=england~great britain england;GB-NIR=northern ireland~n ireland;GB-LND=greater london~london borough;" +
  "DE-BY=freistaat bayern~oberbayern~niederbayern~oberpfalz~oberfranken~mittelfranken~unterfranken;DE-NW=nrw~nordrhein westfalen~westfalen~westf~westphalia~ostwestfalen;DE-BW=baden wuerttemberg~baden wurttemberg;DE-TH=thuringen~thueringen;" +
  "ES-MC=murcia;ES-NC=navarra~navarre;ES-RI=la rioja;ES-CB=cantabria;ES-AS=asturias;ES-IB=balearic islands~islas baleares~illes balears;" +
  "ES-MD=madrid~comunidad de madrid~madrid region;ES-CT=catalunya~cataluna;ES-AN=andalucia;ES-PV=pais vasco~euskadi;ES-VC=comunidad valenciana;" +
  "FR-IDF=ile de france~region parisienne;FR-PAC=paca~provence alpes cote dazur~provence~cote dazur;FR-ARA=auvergne rhone alpes~rhone alpes~auvergne;FR-NAQ=nouvelle aquitaine~aquitaine~limousin~poitou charentes;FR-HDF=hauts de france~picardie~nord pas de calais;" +
  "FR-GES=lorraine~champagne ardenne;FR-OCC=midi pyrenees~languedoc roussillon;FR-BRE=bretagne;FR-NOR=normandie~haute normandie~basse normandie;FR-20R=corse;FR-PDL=pays de la loire;FR-CVL=centre val de loire;FR-BFC=bourgogne franche comte~bourgogne~franche comte;" +
  "IT-25=lombardia;IT-62=lazio;IT-52=toscana;IT-21=piemonte;IT-34=veneto;IT-45=emilia romagna;IT-75=puglia;IT-82=sicilia;IT-88=sardegna;" +
  "NL-NH=noord holland;NL-ZH=zuid holland;NL-NB=noord brabant;BR-SP=state of sao paulo~estado de sao paulo;BR-RJ=state of rio de janeiro~estado do rio de janeiro;" +
  "MX-MEX=estado de mexico~state of mexico;MX-CMX=ciudad de mexico~distrito federal~cdmx;AR-C=capital federal~ciudad autonoma de buenos aires~caba;AR-B=gba~gran buenos aires~buenos aires province~provincia de buenos aires;" +
  "PL-14=mazowieckie~masovian~mazovia;PL-12=malopolskie;PL-02=dolnoslaskie;PL-30=wielkopolskie~greater poland;PL-22=pomorskie;PL-24=slaskie;PL-10=lodzkie;PL-32=zachodniopomorskie;" +
  "IN-DL=delhi ncr~ncr~national capital region~nct of delhi~new delhi ncr;IN-OD=orissa;IN-TN=tamilnadu;IN-PY=pondicherry;IN-UT=uttaranchal;" +
  "JP-13=tokyo to;JP-27=osaka fu;JP-26=kyoto fu;PH-00=metro manila~national capital region manila;IL-TA=tel aviv district;IL-M=central district israel;" +
  "TH-10=krung thep maha nakhon;" +
  "BE-VOV=oost vlaanderen~flandre orientale~ostflandern;BE-VWV=west vlaanderen~flandre occidentale~westflandern;BE-VBR=vlaams brabant~brabant flamand;BE-WBR=waals brabant~brabant wallon;" +
  "BE-VAN=antwerpen~anvers;BE-WHT=henegouwen;BE-WLG=luik;BE-WNA=namen;CH-BL=baselland~basel land;CH-VD=waadt;CH-NE=neuenburg;CH-GR=grisons~grigioni;" +
  "CZ-10=hlavni mesto praha~capital city of prague;CZ-20=central bohemia~central bohemian;CZ-31=south bohemia~south bohemian;CZ-32=pilsen region;CZ-64=south moravia~south moravian;CZ-80=moravian silesian;" +
  "SK-BL=bratislavsky;SK-KI=kosicky;SK-ZI=zilinsky;SK-TA=trnavsky;SK-TC=trenciansky;SK-NI=nitriansky;SK-PV=presovsky;SK-BC=banskobystricky;" +
  "PL-04=kujawsko pomorskie;PL-06=lubelskie;PL-08=lubuskie;PL-16=opolskie;PL-18=podkarpackie;PL-20=podlaskie;PL-26=swietokrzyskie;PL-28=warminsko mazurskie;PL-12=lesser poland~malopolska;" +
  "PL-24=silesian;PL-02=lower silesian;PL-32=west pomeranian;PL-22=pomeranian;DK-81=nordjylland;DK-82=midtjylland;DK-83=syddanmark;DK-85=sj\u00E6lland;NO-31=viken;NO-32=viken;NO-33=viken;NO-39=vestfold og telemark;NO-40=vestfold og telemark;NO-55=troms og finnmark;NO-56=troms og finnmark;" +
  "FI-02=etela karjala;FI-03=etela pohjanmaa;FI-04=etela savo;FI-06=kanta hame;FI-08=keski suomi;FI-10=lappi;FI-12=pohjanmaa;FI-14=pohjois pohjanmaa;FI-15=pohjois savo;FI-16=paijat hame;FI-19=varsinais suomi;" +
  "ES-BI=bizkaia~vizcaya;ES-SS=guipuzcoa;ES-VI=araba;ES-GI=gerona;ES-L=lerida;ES-C=la coruna;ES-NC=comunidad foral de navarra;ES-MC=region de murcia;ES-CN=islas canarias;IT-23=valle daosta;IT-BZ=alto adige~bozen;" +
  "KR-41=gyeonggi do;KR-42=gangwon do;KR-43=chungcheongbuk do;KR-44=chungcheongnam do;KR-45=jeollabuk do;KR-46=jeollanam do;KR-47=gyeongsangbuk do;KR-48=gyeongsangnam do;KR-49=jeju do;" +
  "ID-JB=jawa barat;ID-JT=jawa tengah;ID-JI=jawa timur;ID-JK=dki jakarta~jakarta raya;ID-SU=sumatera utara;ID-SS=sumatera selatan;ID-SN=sulawesi selatan;ID-KI=kalimantan timur;ID-YO=daerah istimewa yogyakarta;" +
  "MX-MEX=edo de mexico~edomex;MX-JAL=jal;MX-GUA=gto;MX-QUE=qro;MX-PUE=pue;MX-CHH=chih;MX-COA=coah;MX-TAM=tamps;MX-HID=hgo;MX-ROO=q roo;CL-RM=region metropolitana~metropolitana de santiago;CL-BI=biobio;" +
  "US-CA=kalifornien;US-PA=pennsylvanien;CA-BC=britisch kolumbien;IT-25=lombardei;IT-52=toskana;IT-21=piemont;IT-34=venetien;IT-82=sizilien;IT-88=sardinien;" +
  "ES-CT=katalonien;ES-AN=andalusien;ES-PV=baskenland;ES-IB=balearen;ES-CN=kanarische inseln;GB-SCT=schottland;NL-NH=nordholland;NL-ZH=sudholland;NL-NB=nordbrabant;PL-14=masowien;PL-12=kleinpolen;PL-30=grosspolen;" +
  "RS-00=belgrade;GR-I=attiki;GR-M=kriti;HR-21=grad zagreb;EE-37=harjumaa;UA-32=kyiv oblast;UA-46=lviv oblast;UA-63=kharkiv oblast;UA-51=odesa oblast;UA-12=dnipropetrovsk oblast;SA-04=eastern province;" +
  "CH-ZH=kanton zurich;CH-GE=canton de geneve;CH-VD=canton de vaud;IE-D=county dublin~co dublin;AE-DU=dubai emirate;CN-BJ=beijing shi;CN-SH=shanghai shi;CN-NM=inner mongolia";

/** Codes of former editions and of the post: `CC-WRITTEN=CODE`. */
export const otherCodes =
  "CA-PQ=QC;CA-NF=NL;IN-TG=TS;IN-OR=OD;IN-CG=CT;IN-UK=UT;MX-DF=CMX;MX-NL=NLE;MX-BC=BCN;MX-EM=MEX;GB-SC=SCT;GB-NI=NIR;ES-M=MD;ES-B=CT";
