/**
 * What packed words are likely to hold, most likely last: deflate refers to it instead of writing it out.
 * Part of the format (pack-place.ts): a letter changed here makes every remembered place unreadable.
 */
const FIRST = Buffer.from(
  [
    "warehouse delivery driver nurse registered care assistant accountant financial legal counsel recruiter talent ",
    "people security cloud network systems site reliability machine learning research scientist quality test ",
    "backend frontend full stack mobile ios android data analytics platform infrastructure product design designer ",
    "marketing growth content customer success support services solutions technical program project operations ",
    "business development representative account executive sales finance associate specialist coordinator analyst ",
    "consultant director head of principal staff lead junior senior manager engineering engineer software developer ",
    "!lontario !lcanada !lgermany !lberlin !lmunich !lindia !lbangalore !lbengaluru !lkarnataka !lfrance !lparis ",
    "!lspain !lmadrid !lpoland !lsingapore !lireland !ldublin !laustralia !lsydney !lnetherlands !lamsterdam ",
    "!lkingdom !llondon !lengland !lremote !lhybrid !ltexas !lwashington !lcalifornia !lnew !lyork !lsan !lfrancisco ",
    "!lus !lusa !lunited !lstates ",
    '@p @o @b !etemporary !wnone !xno !nnone #c #r #y #d #t #g !z\napodewgn\napocyew\napocydeg\napocrydew\n["n:',
    '@p @o @b @e @w !xyes !ndirector !nprincipal !nlead !nstaff !nmanager !nentry !nsenior\napocrydewg\n["n:director"]',
    '["n:principal"]["n:lead"]["n:staff"]["n:manager"]["n:entry"]["n:senior"][]',
    "!zyes @p @o @b !enone !wnone !xyes !nnone #c #d #t #g\napocydg\n[]!zno @p @o @b @e @w !xno !nsenior #c #r #y #d #t #g!zno @p @o @b @e !wnone !xno !nnone #c #r #y #d #t #g",
    " ~k4 ~h4 ~a62 ~u62 ~a62fv ~u62fv ~f7 and for >i",
  ].join(""),
);

/** Families of titles (core/normalize/title) as they were when they came to it. */
const FAMILIES = `journalist editor producer broadcast_technician artist curator security_officer security_manager
  health_safety_specialist police_officer firefighter investigator emergency_manager construction_manager
  construction_worker estimator architect urban_planner surveyor property_manager facilities_manager
  maintenance_technician maintenance_manager field_service_technician electrician plumber hvac_technician
  automotive_technician painter carpenter groundskeeper agricultural_worker production_worker
  production_technician production_manager machinist welder machine_operator plant_operator quality_inspector
  quality_manager warehouse_associate forklift_operator warehouse_manager driver logistics_coordinator
  logistics_manager supply_chain_manager supply_planner procurement_specialist pilot seafarer cook chef baker
  butcher server bartender restaurant_manager hotel_manager housekeeper travel_agent flight_attendant beautician
  casino_worker retail_sales_associate store_manager visual_merchandiser buyer teacher early_childhood_educator
  teaching_assistant tutor lecturer school_administrator librarian curriculum_developer social_worker case_manager
  youth_worker fundraiser nonprofit_program clergy registered_nurse nurse_practitioner licensed_practical_nurse
  nursing_assistant nurse_manager physician dentist dental_assistant pharmacist pharmacy_technician
  medical_assistant imaging_technologist medical_laboratory_scientist physical_therapist occupational_therapist
  speech_therapist respiratory_therapist surgical_technologist paramedic dietitian athletic_trainer psychologist
  therapist behavior_analyst medical_coder patient_access healthcare_administrator caregiver optician veterinarian
  research_scientist biologist chemist bioinformatician physicist laboratory_technician
  clinical_research_associate medical_writer medical_science_liaison drug_safety_specialist technical_writer
  mechanical_engineer electrical_engineer electronics_engineer hardware_engineer civil_engineer chemical_engineer
  industrial_engineer manufacturing_engineer quality_engineer aerospace_engineer automotive_engineer
  controls_engineer project_engineer design_engineer drafter environmental_engineer energy_engineer
  mining_engineer materials_engineer biomedical_engineer telecom_engineer management_consultant strategy_manager
  operations_manager operations_specialist general_manager administrative_assistant executive_assistant
  office_manager receptionist data_entry_clerk chief_of_staff archivist recruiter hr_business_partner
  hr_generalist hr_manager compensation_benefits learning_development diversity_specialist attorney paralegal
  contracts_manager compliance_officer regulatory_affairs privacy_specialist policy_analyst accountant
  accounts_payable_specialist accounts_receivable_specialist accounting_manager financial_analyst finance_manager
  auditor tax_specialist payroll_specialist treasury_analyst trader quantitative_analyst investment_analyst
  investment_banker financial_advisor bank_teller credit_analyst risk_analyst actuary insurance_underwriter
  claims_adjuster customer_service_representative customer_service_manager customer_success_manager
  technical_account_manager support_engineer client_services translator account_executive account_manager
  sales_development_representative sales_manager sales_representative business_development sales_engineer
  solutions_engineer partner_manager sales_operations real_estate_agent insurance_agent marketing_manager
  marketing_specialist product_marketing_manager growth_marketer seo_specialist brand_manager content_creator
  copywriter social_media_manager public_relations communications_specialist event_manager crm_specialist
  ecommerce_manager market_researcher account_strategist product_designer ux_researcher graphic_designer
  motion_designer art_director game_designer industrial_designer interior_designer fashion_designer web_designer
  photographer video_producer product_manager project_manager program_manager project_coordinator scrum_master
  business_analyst systems_analyst product_operations implementation_manager change_manager devops_engineer
  site_reliability_engineer cloud_engineer platform_engineer network_engineer systems_administrator
  systems_engineer security_engineer security_analyst security_architect it_security_manager it_support_specialist
  it_manager it_project_manager solutions_architect data_center_technician erp_consultant crm_administrator
  data_scientist data_engineer data_analyst business_intelligence_analyst machine_learning_engineer
  research_scientist_ai data_architect database_administrator data_governance_specialist data_annotator
  statistician economist software_engineer backend_developer frontend_developer fullstack_developer
  mobile_developer embedded_engineer game_developer qa_engineer engineering_manager technical_lead
  blockchain_developer robotics_engineer`.split(/\s+/);
const SECOND = Buffer.concat([Buffer.from(FAMILIES.map((family) => `"0:${family}"`).join("")), FIRST]);
/** How a posting begins since tokens say which cities its places are, and of which families its titles are. */
const CITIES = [
  "#c #r ^r0 #y ^y0 ^y1 #d #t #g @β !β !β !δseveral ^00 ~a6 ",
  "!zno @p @o @b @e @w !xyes >n1 #c #r #y #d #t #g @β ^00 ~a6f ",
  "!zyes @p @o @b @e @w !xno !nnone #c #r #y #d #g @β ^00 ~a6f",
];
const THIRD = Buffer.concat([SECOND, Buffer.from(CITIES.join(""))]);

/** By the number of the format. */
export const dictionaries: ReadonlyMap<number, Buffer> = new Map([
  [1, FIRST],
  [2, SECOND],
  [3, THIRD],
  [4, THIRD],
]);
