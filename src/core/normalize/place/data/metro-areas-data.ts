/**
 * Those that have a name of their own: `names|city|country codes|circles|texts`, names and texts apart by "~", each
 * circle `latitude,longitude,km`. A name that means several of them ("Capital Region", "Tri-Cities") is none.
 */
export const namedMetros = `
bay area~sf bay~san francisco bay~sf bay area~san francisco bay area~silicon valley bay area|San Francisco|US|37.62,-122.12,60|san francisco bay~sf bay
silicon valley|San Jose|US|37.37,-122.03,25|
dmv~dmv area~dc metro~dc metro area~dc area~washington metro~washington dc metro~washington dc area~washington metropolitan area~greater washington~greater washington dc~greater washington area|Washington|US|38.9,-77.04,50|
tri state~tri state area~new york tri state area~ny tri state area~ny metro~nyc metro~nyc area~nyc metro area~new york city area~new york city metro~new york city metropolitan area~greater new york city area~greater nyc area~greater nyc|New York|US|40.75,-74,60|
twin cities~minneapolis saint paul~greater minneapolis saint paul area|Minneapolis|US|44.96,-93.2,35|
dallas fort worth~dfw~dfw metroplex~dfw area~dallas fort worth metroplex~dallas fort worth area|Dallas|US|32.83,-97,55|
research triangle~research triangle park~raleigh durham~raleigh durham area~raleigh durham chapel hill area|Raleigh|US|35.88,-78.8,35|
chicagoland|Chicago|US|41.85,-87.8,60|
puget sound~puget sound area|Seattle|US|47.55,-122.3,50|
south florida|Miami|US|26.1,-80.2,75|
southern california~socal|Los Angeles|US|34,-118.1,90 32.9,-117.15,45|
inland empire|Riverside|US|34,-117.35,35|
tampa bay~tampa bay area|Tampa|US|27.95,-82.55,45|
delaware valley~greater philadelphia area|Philadelphia|US|39.95,-75.15,45|
hampton roads|Virginia Beach|US|36.95,-76.3,40|
lehigh valley|Allentown|US|40.62,-75.45,25|
piedmont triad|Greensboro|US|36.07,-79.95,35|
wasatch front|Salt Lake City|US|40.6,-111.9,60|
gta~greater toronto area~greater toronto hamilton area~greater toronto and hamilton area|Toronto|CA|43.68,-79.5,50|
golden horseshoe~greater golden horseshoe|Toronto|CA|43.5,-79.6,80|
lower mainland|Vancouver|CA|49.2,-122.9,50|
greater london~london area~greater london area|London|GB|51.507,-0.128,25|
home counties|London|GB|51.5,-0.15,70|
thames valley|Reading|GB|51.5,-0.95,40|
greater manchester|Manchester|GB|53.5,-2.25,22|
merseyside|Liverpool|GB|53.42,-2.95,20|
west midlands|Birmingham|GB|52.48,-1.9,30|
west yorkshire|Leeds|GB|53.76,-1.65,28|
south yorkshire|Sheffield|GB|53.45,-1.35,25|
tyne and wear~tyneside|Newcastle upon Tyne|GB|54.95,-1.55,18|
ruhrgebiet~ruhr~ruhr area~ruhrpott~ruhr valley|Essen|DE|51.5,6.9,22 51.5,7.35,22|
rhein ruhr~rhine ruhr~metropolregion rhein ruhr|Cologne|DE|51.5,7.1,45 51.05,6.9,30|
rhein main~rhine main~rhein main gebiet~frankfurt rhein main~frankfurtrheinmain~rhine main area~metropolregion frankfurt rhein main|Frankfurt|DE|50.1,8.55,45|
rhein neckar~rhine neckar~metropolregion rhein neckar|Mannheim|DE|49.45,8.55,30|
randstad|Amsterdam|NL|52.37,4.9,25 51.98,4.4,25 52.09,5.12,15|
oresund~oresund region~greater copenhagen and skane|Copenhagen|DK SE|55.7,12.8,40|
region parisienne~grand paris|Paris|FR|48.86,2.34,30|
gush dan|Tel Aviv|IL|32.07,34.82,25|
delhi ncr~ncr delhi~new delhi ncr|Delhi|IN|28.6,77.2,55|
mmr~mumbai metropolitan region|Mumbai|IN|19.1,72.95,40|
metro manila~greater manila|Manila|PH|14.58,121.03,25|
klang valley~greater kuala lumpur|Kuala Lumpur|MY|3.1,101.6,35|
jabodetabek|Jakarta|ID|-6.3,106.85,45|
kanto|Tokyo|JP|35.7,139.6,80|
kansai|Osaka|JP|34.7,135.4,50|
pearl river delta~greater bay area~guangdong hong kong macao greater bay area|Shenzhen|CN HK MO|22.9,113.6,90|
`;
